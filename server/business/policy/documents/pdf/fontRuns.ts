import { FALLBACK_FONTS, fontIndexOf, UNDRAWN } from '../../../../../config/fonts/index.ts'

/** A part of a text that one font draws. */
export interface FontRun {
  readonly font: string
  readonly text: string
}

/** A text as runs of the fonts that draw it: the one in use wherever it can, otherwise the first fallback that does. */
export function fontRuns(text: string, inUse: string): FontRun[] {
  const runs: { font: string; text: string }[] = []
  for (const character of text) {
    if (UNDRAWN.test(character) && character !== '\n') continue
    const font = FALLBACK_FONTS[fontIndexOf(character) - 1] ?? inUse
    const last = runs.at(-1)
    if (last?.font === font) last.text += character
    else runs.push({ font, text: character })
  }
  return runs
}
