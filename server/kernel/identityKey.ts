/** Non-ASCII characters with the ASCII text each is taken for; the empty text where it is taken for a dash or blank. */
export type LookAlikes = ReadonlyMap<string, string>

/** What leaves no mark on paper: controls, format characters, fillers, variation selectors, halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu
/** What people add, leave out or draw differently when they copy a number. */
const SPACING = /[\p{White_Space}\p{Dash}]/gu

/**
 * The key by which two texts copied from a plate, a paper or a statement are the same: compatibility forms (NFKC),
 * look-alikes, case and kind of bracket are folded, dashes, blanks and invisible characters removed. ASCII is never
 * folded onto other ASCII, so 0 and O, 1 and I stay apart. What was typed is kept beside it and shown; a key is for
 * comparing alone. Folding a key again leaves it as it is; the empty text where nothing is left.
 */
export const foldIdentity = (text: string, lookAlikes: LookAlikes): string =>
  // Capitals can come apart into letter and mark, which the second turn puts together.
  foldOnce(foldOnce(text, lookAlikes), lookAlikes)

function foldOnce(text: string, lookAlikes: LookAlikes): string {
  const plain = text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '').replace(SPACING, '')
  return Array.from(plain, (character) => lookAlikes.get(character) ?? capital(character, lookAlikes))
    .join('')
    .replace(SPACING, '')
    .replace(/\p{Ps}/gu, '(')
    .replace(/\p{Pe}/gu, ')')
}

function capital(character: string, lookAlikes: LookAlikes): string {
  const upper = character.toUpperCase()
  return lookAlikes.get(upper) ?? upper
}
