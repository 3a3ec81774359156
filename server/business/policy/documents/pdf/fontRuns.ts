import { drawnLetters, FALLBACK_FONTS, fontIndexOf } from '../../../../../config/fonts/index.ts'

/** A part of a text that one font draws. */
export interface FontRun {
  readonly font: string
  readonly text: string
}

/** A text as runs of the fonts that draw it: the one in use wherever it can, otherwise the first fallback that does. */
export function fontRuns(text: string, inUse: string): FontRun[] {
  const runs: { font: string; text: string }[] = []
  for (const letter of drawnLetters(text)) {
    const font = FALLBACK_FONTS[fontIndexOf(letter) - 1] ?? inUse
    const last = runs.at(-1)
    if (last?.font === font) last.text += letter
    else runs.push({ font, text: letter })
  }
  return runs
}
