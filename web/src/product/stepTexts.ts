import type {
  ProductView,
  TariffTable,
  TariffView,
} from '../../../server/business/reference/product/product.contract.ts'
import type { Step } from '../../../server/kernel/step.ts'
import { formatFen } from '../format.ts'

/** The table a step was read from; base and short period go by the name of their step. */
export function tableOfStep({ tables, steps, period }: TariffView, code: string): TariffTable | undefined {
  if (code === 'baseRate') return tables[steps.base]
  return code === 'shortPeriod' && period.table ? tables[period.table] : tables[code]
}

interface NoteNames {
  readonly product: Pick<ProductView, 'covers' | 'objectName'> | undefined
  readonly tariff: Pick<TariffView, 'adjustments'> | undefined
  readonly language: 'zh' | 'en'
  /** What an object is called where the product is not known. */
  readonly object: string
}

/** A note of a rating's step in words: `quality #2` -> 质量风险责任 · 装备 2, limits in yuan. */
export function noteText({ code: step, note = '' }: Step, { product, tariff, language, object }: NoteNames): string {
  const words = note.split(' ').map((word) => {
    if (step === 'coverLimit' && /^\d+\/\d+$/.test(word))
      return word
        .split('/')
        .map((fen) => formatFen(Number(fen)))
        .join(' / ')
    if (/^#\d+$/.test(word)) return `${product?.objectName[language] ?? object} ${word.slice(1)}`
    const cover = product?.covers.find(({ code }) => code === word)
    const rule = tariff?.adjustments?.rules.find(({ code }) => code === word)
    return cover?.name[language] ?? rule?.name[language] ?? word
  })
  return words.join(' · ')
}
