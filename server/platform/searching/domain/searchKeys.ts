import { identityKey } from '../../../../config/identity/index.ts'
import { type CivilDate, daysBetween } from '../../../kernel/civilDate.ts'

/** Signs of a suffix that is kept; what is typed beyond them is compared with the text itself. */
export const SUFFIX_LENGTH = 8

/**
 * Ends that are kept of one document, the first of its texts: hundreds of machines with as many batches each would be more keys
 * than a document holds. By its whole numbers it is found all the same.
 */
const MOST_ENDS = 4_000

/** Keys of ends that are kept of one document for all of its readers: those of many, such as users of many machines, share them. */
const MOST_KEYS = 50_000

/** Whoever may read what everybody may, or everything of a kind. */
export const EVERYBODY = '*'

/** What is asked of whoever types less than can be looked for: two signs, or one that is a word by itself. */
const LEAST_SIGNS = 2
const WORD_BY_ITSELF = /[\p{Script=Han}\p{Script=Hangul}]/u
const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/** How something is found: by which texts, and by whom. */
export interface Sought {
  readonly texts: readonly (string | null)[]
  /** Whose search finds it: organisations, people, or {@link EVERYBODY}. */
  readonly readers: readonly string[]
  /** What was written later comes first among what reads alike. */
  readonly since: CivilDate
}

/** The texts as they are compared, one a line: no text that is looked for goes over the end of one. */
export const searchText = (texts: Sought['texts']): string => foldedTexts(texts).join('\n')

/**
 * The keys something is found by, each once: for each reader every end of every text, cut off after {@link SUFFIX_LENGTH}
 * signs. So whatever stands anywhere in a text begins one of them.
 */
export function searchKeys({ texts, readers, since }: Sought): readonly string[] {
  const most = Math.min(MOST_ENDS, Math.floor(MOST_KEYS / Math.max(1, readers.length)))
  const ends = [...new Set(foldedTexts(texts).flatMap(endsOf))].slice(0, most)
  const order = latestFirst(since)
  return readers.flatMap((reader) => ends.map((end) => `${reader} ${end} ${order}`))
}

/** How the key is written that something is found by as a whole: the number of what it names. */
export const wholeKey = (reader: string, number: string): string => `${reader} =${number} `

/** The keys that something is found by as a whole, for each reader. */
export const wholeKeys = ({ texts, readers, since }: Sought): readonly string[] =>
  readers.flatMap((reader) =>
    texts.flatMap((number) => (number === null ? [] : `${wholeKey(reader, number)}${latestFirst(since)}`)),
  )

/**
 * How keys begin under which a reader finds a word, the most telling first: of a longer word its end and its beginning, as
 * many numbers begin alike. An end or beginning that says nothing, such as a line to be filled in, has no key: then it is
 * the last or first part that says something.
 */
export function keyBeginnings(reader: string, word: string): readonly string[] {
  const signs = Array.from(word)
  const parts = Array.from({ length: Math.max(1, signs.length - SUFFIX_LENGTH + 1) }, (_, from) =>
    signs.slice(from, from + SUFFIX_LENGTH).join(''),
  ).filter((part) => SAYS_SOMETHING.test(part))
  return [...new Set([...parts.slice(-1), ...parts.slice(0, 1)])].map((part) => `${reader} ${part}`)
}

/**
 * What was typed as words to look for, the longest first, each once; what says nothing, such as a dash, is left out. Signs one
 * by one are one word, a number spelled with blanks.
 */
export function searchWords(typed: string): readonly string[] {
  const words = typed
    .split(/[\s\u3000]+/u)
    .map(identityKey)
    .filter((word) => SAYS_SOMETHING.test(word))
  if (words.every(isTooShort)) return words.length === 0 ? [] : [identityKey(typed)]
  return [...new Set(words)].sort((a, b) => b.length - a.length)
}

/** Whether so much begins with a word that looking for it tells nothing. */
export const isTooShort = (word: string): boolean => Array.from(word).length < LEAST_SIGNS && !WORD_BY_ITSELF.test(word)

const foldedTexts = (texts: Sought['texts']): readonly string[] => [
  ...new Set(texts.map((text) => identityKey(text ?? '')).filter((text) => text !== '')),
]

function endsOf(text: string): readonly string[] {
  const signs = Array.from(text)
  return signs
    .map((_, from) => signs.slice(from, from + SUFFIX_LENGTH).join(''))
    .filter((end) => SAYS_SOMETHING.test(end) && !isTooShort(end))
}

/** Three signs that sort the later day before the earlier one, until 2097. */
const latestFirst = (day: CivilDate): string =>
  Math.max(0, DAYS - daysBetween('1970-01-01', day))
    .toString(36)
    .padStart(3, '0')
const DAYS = 36 ** 3 - 1
