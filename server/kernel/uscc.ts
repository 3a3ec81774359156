const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** Whether the text is a unified social credit code (统一社会信用代码, GB 32100-2015): shape and check character. */
export const isUscc = (text: string): boolean => SHAPE.test(text) && usccCheckCharacter(text.slice(0, 17)) === text[17]

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
