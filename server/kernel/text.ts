/** A character that no text of the house may hold, and where it stands. */
export interface TextProblem {
  readonly kind: TextProblemKind
  /** Place in the text, the first character being 1. */
  readonly position: number
  /** As `U+200B`. */
  readonly character: string
}

export type TextProblemKind = 'control' | 'lineBreak' | 'invisible' | 'half' | 'lost' | 'noncharacter'

const LINE_BREAK = /[\t\n\r\v\f\u0085\u2028\u2029]/u
const KINDS: readonly (readonly [TextProblemKind, RegExp])[] = [
  ['lineBreak', LINE_BREAK],
  ['control', /\p{Cc}/u],
  ['half', /\p{Cs}/u],
  // What a decoder puts in place of bytes that are no text.
  ['lost', /\uFFFD/u],
  ['noncharacter', /\p{Noncharacter_Code_Point}/u],
  // An empty pattern of Braille and the place of an object are drawn as nothing, too.
  ['invisible', /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFC]/u],
]
/** They choose between drawings of the character before, as in names with rare Han characters. */
const VARIATION_SELECTOR = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u
/** What has several drawings: Han characters and signs; after anything else a selector is invisible. */
const VARIES = /^(?=[^ -~])[\p{Script=Han}\p{Emoji}]$/u
/** Nothing but letters, signs and single blanks of ASCII: by far the most texts. */
const PLAIN = /^[ -~]*$/

/**
 * The first character of a text that nobody can see, type or keep: controls, format characters and fillers (zero width,
 * bidirectional overrides), halves of characters, what is left of a character that could not be read, what Unicode
 * reserves as no character. Line feeds and tabs are allowed
 * where several lines are. Null for a sound text. For whatever comes in: fields, cells, file names, keys.
 */
export function textProblem(
  text: string,
  { multiline = false }: { readonly multiline?: boolean } = {},
): TextProblem | null {
  if (PLAIN.test(text)) return null
  let position = 0
  let before = ''
  for (const character of text) {
    position += 1
    const kind = kindOf(character, before, multiline)
    if (kind) return { kind, position, character: codePoint(character) }
    before = character
  }
  return null
}

function kindOf(character: string, before: string, multiline: boolean): TextProblemKind | undefined {
  if (multiline && (character === '\n' || character === '\t')) return undefined
  if (VARIATION_SELECTOR.test(character) && VARIES.test(before)) return undefined
  return KINDS.find(([, pattern]) => pattern.test(character))?.[0]
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** A text as it is kept: composed characters (NFC), lines ended by a line feed. */
export const keptText = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n')

const SENTENCES: Readonly<Record<TextProblemKind, { readonly zh: string; readonly en: string }>> = {
  control: { zh: '是控制字符', en: 'a control character' },
  lineBreak: { zh: '是换行或制表符，此处只能填写一行', en: 'a line break or tab where only one line is allowed' },
  invisible: { zh: '是看不见的格式字符', en: 'an invisible format character' },
  half: { zh: '是残缺的字符', en: 'half of a character' },
  lost: { zh: '是未能识别的字符留下的替代符', en: 'left of a character that could not be read' },
  noncharacter: { zh: '不是字符', en: 'no character' },
}

/** What is wrong, for people, with place and code point. */
export const textProblemSentence = ({ kind, position, character }: TextProblem): { zh: string; en: string } => ({
  zh: `第 ${position} 个字符（${character}）${SENTENCES[kind].zh}，请删除`,
  en: `character ${position} (${character}) is ${SENTENCES[kind].en}; please remove it`,
})
