import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { projectPath } from '../paths.ts'

const { resolve } = createRequire(import.meta.url)

/** Noto Sans SC as carried by its package: a regular and a bold cut with all characters of a Chinese document. */
export const FONT_FILES = {
  regular: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const

/** For what {@link FONT_FILES} lack, in the order they are asked: indices, signs of engineering, rare characters of names. */
export const FALLBACK_FONTS = [
  resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  resolve('@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf'),
  resolve('@expo-google-fonts/noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf'),
  resolve('@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'),
  resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
] as const

type Ranges = readonly (readonly [number, number])[]

/**
 * What each font draws, the main one first, as ranges of code points such as `20-7e a0`: `npm run docs:fonts` writes it, a
 * test holds it against the fonts.
 */
const coverage = JSON.parse(readFileSync(projectPath('config', 'fonts', 'coverage.json'), 'utf8')) as readonly string[]
const ranges = coverage.map((font) => font.split(' ').map(readRange))

function readRange(text: string): readonly [number, number] {
  const [from = '', to = from] = text.split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

/** Index of the font that draws a character: 0 the main ones, then the fallbacks; -1 where none does. */
export const fontIndexOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return ranges.findIndex((font) => isWithin(font, point))
}

function isWithin(font: Ranges, point: number): boolean {
  let [low, high] = [0, font.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to] = font[middle] ?? [0, 0]
    if (point < from) high = middle - 1
    else if (point > to) low = middle + 1
    else return true
  }
  return false
}

/** Drawn by nothing of their own: line feeds and tabs, and what chooses between drawings of the character before. */
export const UNDRAWN = /[\n\t]|\p{Variation_Selector}/u

/** The characters of a text that no font of the house draws, each once: a document would print boxes for them. */
export const unprintable = (text: string): string[] =>
  [...new Set(text)].filter((character) => !UNDRAWN.test(character) && fontIndexOf(character) < 0)
