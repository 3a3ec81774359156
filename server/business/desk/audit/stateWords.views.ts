import { PRODUCTS, SUPERSEDED_PRODUCTS } from '../../../../config/products/index.ts'
import { HANDBOOK } from '../../../../config/underwriting/index.ts'
import type { Json } from '../../../kernel/patch.ts'
import { REFUSALS } from '../../../refusals.ts'
import { CATEGORIES } from '../../reference/catalogue/domain/categories.ts'
import { labelsIn } from '../../reference/definition/domain/labels.ts'
import type { BilingualText } from '../../reference/product/domain/product.ts'

export type StateWords = Readonly<Record<string, BilingualText>>

/** What a word of a program may look like; numbers of cases and sentences do not. */
const WORD = /^[a-z][\w.-]{0,79}$/i

/**
 * What people call the words a document says that only the server has texts for: of its product, of the guidance catalogue,
 * of reasons and refusals; for a version those its content gives itself.
 */
export function stateWords(states: readonly Json[], defined: readonly object[]): StateWords {
  const own: StateWords = Object.assign({}, ...defined.map(textsIn))
  const found = new Map<string, BilingualText>()
  const note = (word: string) => {
    const text = WORD.test(word) ? (own[word] ?? shippedWords()[word]) : undefined
    if (text) found.set(word, text)
  }
  const visit = (value: Json): void => {
    if (typeof value === 'string') note(value)
    if (typeof value !== 'object' || value === null) return
    for (const [key, child] of Object.entries(value)) {
      note(key)
      visit(child)
    }
  }
  states.forEach(visit)
  return Object.fromEntries(found)
}

let shipped: StateWords | undefined

/** Words that are the same for everybody, put together when first asked for. */
function shippedWords(): StateWords {
  shipped ??= Object.assign(
    {},
    ...Object.values(CATEGORIES).map(byCode),
    byCode(HANDBOOK.declineReasons.map(({ code, text }) => ({ code, ...text }))),
    Object.fromEntries(Object.entries(REFUSALS).map(([code, { zh, en }]) => [code, { zh, en }])),
    ...[...SUPERSEDED_PRODUCTS, ...PRODUCTS].map(textsIn),
  ) as StateWords
  return shipped
}

type Named = BilingualText & { readonly code: string }

const byCode = (named: readonly Named[]): StateWords =>
  Object.fromEntries(named.map(({ code, zh, en }) => [code, { zh, en }]))

interface Coded {
  readonly code?: unknown
  readonly text?: Partial<BilingualText>
  /** In one language alone, as in a catalogue. */
  readonly name?: unknown
}

/** The labels of a content, and the texts of what it knows by a code, such as its exclusions. */
function textsIn(content: object): StateWords {
  const texts = new Map<string, BilingualText>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { code, text, name } = value as Coded
    if (typeof code === 'string' && text?.zh !== undefined && text.en !== undefined)
      texts.set(code, { zh: text.zh, en: text.en })
    if (typeof code === 'string' && typeof name === 'string') texts.set(code, { zh: name, en: name })
    Object.values(value).forEach(visit)
  }
  visit(content)
  return { ...Object.fromEntries(texts), ...labelsIn(content) }
}
