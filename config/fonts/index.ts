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

/** Noto Sans knows where a mark goes on every letter it has; the others would draw it beside. */
const MARKING = 1
const MARK = /\p{M}/u
/** Runs from right to left and joins its letters, which no line of a document here does. */
const RIGHT_TO_LEFT = /\p{Script=Arabic}/u

/** Index of the font that draws a letter with its marks: 0 the main ones, then the fallbacks; -1 where none does. */
export function fontIndexOf(letter: string): number {
  if (RIGHT_TO_LEFT.test(letter)) return -1
  const points = Array.from(letter, (character) => character.codePointAt(0) ?? 0)
  const drawsAll = (font: Ranges) => points.every((point) => isWithin(font, point))
  if (MARK.test(letter)) return ranges[MARKING] && drawsAll(ranges[MARKING]) ? MARKING : -1
  return ranges.findIndex(drawsAll)
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
const UNDRAWN = /\t|\p{Variation_Selector}/gu

/** What is drawn of a text: its letters, each with the marks on it, and line feeds. */
export const drawnLetters = (text: string): string[] =>
  text
    .replace(UNDRAWN, '')
    .match(/\P{M}?\p{M}*/gu)
    ?.filter(Boolean) ?? []

/**
 * The characters of a text that no font of the house draws, each once: a document would print boxes for them, their marks
 * beside them, or their letters in the wrong order.
 */
export const unprintable = (text: string): string[] => [
  ...new Set(drawnLetters(text).filter((letter) => letter !== '\n' && fontIndexOf(letter) < 0)),
]
