const WHOLE = /^([A-Z]{2})[-_ ]?(\d{4}[\w-]*)[:：](.+)$/

/**
 * The id of a catalogue entry, such as `EQ-2024:3.1.2`: written so, or as its code with the edition `EQ-2024` in a column of
 * its own. Null where nothing, or not enough, was written.
 */
export function entryIdOf(code: string, edition: string): string | null {
  const text = code.normalize('NFKC').trim()
  const [, prefix, year, entry] = WHOLE.exec(text) ?? []
  if (prefix !== undefined) return `${prefix}-${year}:${entry?.trim()}`
  const of = edition.normalize('NFKC').trim().toUpperCase()
  return text === '' || of === '' ? null : `${of}:${text}`
}
