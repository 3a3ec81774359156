import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import type { KeyNames } from './tariffText.ts'

/** What a word of a content is called in the person's language; the word itself where it is the author's own. */
export type Words = (word: string) => string

interface WordSources {
  /** What the content says of itself, and the words of all contents. */
  readonly labels: DefinitionView['labels']
  /** Of the product that the content is for, and its catalogue. */
  readonly names: KeyNames
  /** Texts of the dictionaries: the code itself where they have none. */
  readonly textOf: (group: string, code: string) => string
}

/** Looks where a word is said best: in the content, among the facts of rules, then in its product and catalogue. */
export function wordsOf({ labels, names, textOf }: WordSources): Words {
  const { language, product, categories } = names
  return (word) => {
    const own = labels[word]?.[language]
    if (own !== undefined) return own
    const key = word.replaceAll('.', '_')
    const fact = textOf('rules.fact', key)
    if (fact !== key) return fact
    return (
      itemFact(word, names, textOf) ??
      choiceOf(word, names) ??
      product?.covers.find(({ code }) => code === word)?.name[language] ??
      categories.find(({ code }) => code === word)?.[language] ??
      textOf('rules.value', word)
    )
  }
}

type Form = NonNullable<KeyNames['product']>['itemForm']

/** `item.batches.amountFen` by the words of the product's form: 批次 · 金额; `item.dueOn.inDays` with what is counted. */
function itemFact(word: string, { product, language }: KeyNames, textOf: WordSources['textOf']): string | null {
  const [root, name, part] = word.split('.')
  const field = root === 'item' ? product?.itemForm.find((known) => known.name === name) : undefined
  if (!field) return null
  if (part === undefined) return field.label[language]
  const column = field.type === 'table' ? field.columns.find((known) => known.name === part) : undefined
  return `${field.label[language]} · ${column?.label[language] ?? textOf('rules.part', part)}`
}

function choiceOf(word: string, { product, language }: KeyNames): string | undefined {
  const choices = fieldsOf(product?.itemForm ?? []).flatMap((field) => (field.type === 'choice' ? field.choices : []))
  return choices.find(({ value }) => value === word)?.label[language]
}

const fieldsOf = (form: Form): readonly Form[number][] =>
  form.flatMap((field): readonly Form[number][] => (field.type === 'table' ? field.columns : [field]))
