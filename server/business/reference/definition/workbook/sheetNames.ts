import { contentHash } from '../../../../kernel/canonical.ts'

/** Excel allows 31 characters. */
const LONGEST = 31

/** Excel keeps this name for itself, however it is written. */
const RESERVED = 'history'

/** What a sheet's name is not given: signs Excel forbids, and the file format's own escape, `_x0041_`. */
const UNSAFE = /\W|_(?=x[0-9a-f]{4}_)/gi

/** Sign between the readable and the distinguishing part of a name; no code that is a name by itself has it. */
const MARK = '~'
const HASH = 12

/**
 * Names of the tables' sheets, by code: the code itself where Excel takes it and no other code differs from it in case
 * alone, otherwise a name that only this code has.
 */
export function sheetNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const alike = new Map<string, number>()
  for (const code of codes) alike.set(code.toLowerCase(), (alike.get(code.toLowerCase()) ?? 0) + 1)
  const isAlone = (code: string) => alike.get(code.toLowerCase()) === 1
  return new Map(codes.map((code) => [code, isPlain(code) && isAlone(code) ? code : distinctName(code)]))
}

/** Whether a sheet is that of a table, whatever other tables there were when it was written. */
export const isSheetOf = (name: string, code: string): boolean =>
  isPlain(code) ? name === code || name === distinctName(code) : name === distinctName(code)

const isPlain = (code: string): boolean =>
  code !== '' && code.length <= LONGEST && code.toLowerCase() !== RESERVED && code.search(UNSAFE) < 0

/** The beginning of the code and a hash of the whole. */
const distinctName = (code: string): string => {
  const readable = code.replace(UNSAFE, '-').slice(0, LONGEST - HASH - MARK.length)
  return `${readable}${MARK}${contentHash(code).slice(-HASH)}`
}
