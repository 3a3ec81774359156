const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** What the standard lists and this file does not know: who registers what, and where. */
export interface CreditCodeTables {
  /** Categories of organisations by the department that registers them. */
  readonly categories: Readonly<Record<string, string>>
  /** Whether an office of this region (GB/T 2260) registers. */
  readonly isRegion: (code: string) => boolean
}

/**
 * Whether the text is a unified social credit code (统一社会信用代码, GB 32100-2015): department and category that exist, a
 * region, the organisation's own nine characters, the check character. Codes that Fujian gave in its pilot are valid too.
 */
export const isUscc = (text: string, { categories, isRegion }: CreditCodeTables): boolean =>
  SHAPE.test(text) &&
  (categories[text.charAt(0)] ?? '').includes(text.charAt(1)) &&
  isRegion(text.slice(2, 8)) &&
  (usccCheckCharacter(text.slice(0, 17)) === text[17] || isPilotCode(text))

/** The eighteenth character for the first seventeen: weights are powers of 3 modulo 31. */
export function usccCheckCharacter(first17: string): string {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

const PILOT = /^..35\d{4}M000/
const PILOT_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * Codes given in Fujian before the standard was issued check otherwise: the first seventeen characters, valued
 * 0 to 35 and weighted by powers of 2, and the last one itself add up to a multiple of 37. Found in codes in use, as 91350203M0001FUE2P.
 */
function isPilotCode(text: string): boolean {
  if (!PILOT.test(text)) return false
  const values = Array.from(text, (character) => PILOT_ALPHABET.indexOf(character))
  const check = values[17] ?? 0
  const sum = values.slice(0, 17).reduce((total, value, place) => total + value * 2 ** place, check)
  return sum % 37 === 0
}
