import { openSync } from 'fontkit'
import { FALLBACK_FONTS, FONT_FILES } from '../config/fonts/index.ts'

/** The characters each font of documents draws, as `config/fonts/coverage.json` has them. */
export const fontCoverage = (): string[] =>
  [FONT_FILES.regular, ...FALLBACK_FONTS].map((file) => rangesOf(file).map(rangeText).join(' '))

const rangeText = ([from, to]: readonly [number, number]): string =>
  from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`

function rangesOf(file: string): [number, number][] {
  const font = openSync(file)
  if (!('characterSet' in font)) throw new Error(`${file} holds several fonts`)
  const drawn = [...new Set(font.characterSet)]
    .filter((point) => point >= 0x20 && font.hasGlyphForCodePoint(point))
    .toSorted((a, b) => a - b)
  const ranges: [number, number][] = []
  for (const point of drawn) {
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}
