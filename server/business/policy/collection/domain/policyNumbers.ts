import { identityKey } from '../../../../../config/identity/index.ts'

/** `FS`, a year, and six digits or a letter that says how many more there are, see `models/numbers.ts`. */
const NUMBER = /FS\d{4}(?:A\d{7}|B\d{8}|C\d{9}|\d{6})/g

/**
 * Numbers of policies in a text, each once, in whatever spelling: blanks, dashes and full-width signs make no difference,
 * and digits that follow belong to something else.
 */
export const policyNumbersIn = (text: string): readonly string[] => [...new Set(identityKey(text).match(NUMBER) ?? [])]
