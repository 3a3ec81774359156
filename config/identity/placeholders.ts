import { parse } from 'yaml'

interface Placeholders {
  /** Words with blanks between, by what they say. */
  readonly words: Readonly<Record<string, string>>
  readonly labels: string
  /** How often at least a character must stand for a text of nothing else to be a placeholder. */
  readonly repeated: Readonly<Record<string, number>>
}

/** A running number behind a word, which makes no number of it. */
const RUNNING_NUMBER = /(?<=\p{Script=Han})\d{1,3}$/u

/**
 * Makes the test of placeholders from their data file. Both the words and what is tested are `folded`: identity keys without
 * signs and accents.
 */
export function placeholderTest(yaml: string, folded: (text: string) => string): (folded: string) => boolean {
  const { words, labels, repeated } = parse(yaml) as Placeholders
  const missing = wordsOf(Object.values(words).join(' ')).map(folded)
  const said = [...missing, ...wordsOf(labels).map(folded)].toSorted((one, other) => other.length - one.length)
  // Each word is read once, the longest that fits, so that no text takes long.
  const made = new RegExp(`^(?:(?=(${said.join('|')}))\\1)+$`, 'u')
  const repeats = Object.entries(repeated).map(([character, times]) => new RegExp(`^${character}{${times},}$`, 'u'))
  return (text) => {
    const bare = text.replace(RUNNING_NUMBER, '')
    if (repeats.some((pattern) => pattern.test(text))) return true
    return made.test(bare) && (bare === text || missing.some((word) => bare.includes(word)))
  }
}

const wordsOf = (text: string): string[] => text.split(/\s+/)
