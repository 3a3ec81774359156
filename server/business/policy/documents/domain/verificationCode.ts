/** Letters and digits that nobody takes for one another; 32 of them, so that a byte gives each with the same chance. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** Five bits a letter: a hundred bits, which nobody guesses. */
export const CODE_LETTERS = 20

/** A verification code out of as many random bytes as it has letters. */
export const verificationCodeOf = (random: Uint8Array): string =>
  [...random].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')

/** A code in groups of five, as it is printed and typed. */
export const groupedCode = (code: string): string => code.match(/.{1,5}/g)?.join('-') ?? ''
