import { marked } from '../../../../kernel/sheetText.ts'
import type { BilingualText } from '../../product/domain/product.ts'
import type { Banding, TariffTable, ValueKind } from '../../product/domain/tariff.ts'
import { type SheetUnit, unitless, unitOf } from './figures.ts'

/** One column of a table's sheet. */
export interface SheetColumn {
  /** What people call it, in the first row and in the second; the column is found again by the first. */
  readonly heading: BilingualText
  /** What stood in these rows before: the name of the fact, and both languages together. Such files are still read. */
  readonly former: { readonly header: string; readonly label: string }
  readonly part: 'text' | 'from' | 'to' | 'value'
  /** Place of the key; -1 for the value. */
  readonly dimension: number
  /** Of its figures; texts have none. */
  readonly unit: SheetUnit
}

/**
 * The columns of a table: one per exact key, two per band, the value. Figures stand in the units in which people read
 * and type them, as in the editor, and the headings say so: what was written in others is not found by them.
 */
export const columnsOf = ({ dimensions, valueKind }: TariffTable): SheetColumn[] => [
  ...dimensions.flatMap(({ fact, label, kind, banding }, dimension): SheetColumn[] => {
    const unit = unitOf(fact)
    const name = named(label, fact)
    const former = { header: measured(fact), label: `${both(label)}${UNITS[unit].former}` }
    if (kind === 'exact')
      return [{ heading: name, former: { header: fact, label: both(label) }, part: 'text', dimension, unit }]
    const applied = BANDINGS[banding ?? 'step']
    const bound = (sign: string, also: BilingualText): BilingualText => ({
      zh: `${name.zh}${UNITS[unit].zh} ${sign}${also.zh}`,
      en: `${name.en}${UNITS[unit].en} ${sign}${also.en}`,
    })
    return [
      {
        heading: bound('≥', applied),
        former: { header: `${former.header} >=`, label: `${former.label} ≥${applied.former}` },
        part: 'from',
        dimension,
        unit,
      },
      {
        heading: bound('<', NOTHING),
        former: { header: `${former.header} <`, label: `${former.label} <` },
        part: 'to',
        dimension,
        unit,
      },
    ]
  }),
  {
    heading: VALUES[valueKind],
    former: { header: measured(valueKind), label: both(VALUES[valueKind]) },
    part: 'value',
    dimension: -1,
    unit: unitOf(valueKind),
  },
]

const NOTHING: BilingualText = { zh: '', en: '' }

const VALUES: Readonly<Record<ValueKind, BilingualText>> = {
  ratePpm: { zh: '费率（%）', en: 'Rate (%)' },
  factorPpm: { zh: '系数（%）', en: 'Factor (%)' },
  amountFen: { zh: '金额（元）', en: 'Amount (yuan)' },
}

interface WithFormer extends BilingualText {
  /** As it stood where both languages shared a cell. */
  readonly former: string
}

const UNITS: Readonly<Record<SheetUnit, WithFormer & { readonly header: string }>> = {
  percent: { zh: '（%）', en: ' (%)', former: ' (%)', header: ' (%)' },
  yuan: { zh: '（元）', en: ' (yuan)', former: ' (元 / yuan)', header: ' (yuan)' },
  count: { ...NOTHING, former: '', header: '' },
}

/** How the bands apply, where not simply as they stand. */
const BANDINGS: Readonly<Record<Banding, WithFormer>> = {
  step: { ...NOTHING, former: '' },
  marginal: { zh: '（分段累计）', en: ' (by slices)', former: '（分段累计 / by slices）' },
  interpolated: { zh: '（区间内插）', en: ' (interpolated)', former: '（区间内插 / interpolated）' },
}

const measured = (name: string): string => `${unitless(name)}${UNITS[unitOf(name)].header}`

/** A draft may have no words for a fact yet: then it is called as it is spelt. */
const named = (label: BilingualText | undefined, fact: string): BilingualText => ({
  zh: label?.zh || fact,
  en: label?.en || fact,
})

const both = (label: BilingualText | undefined): string => (label ? `${label.zh} / ${label.en}` : '')

/** In the file format `_x0041_` means the letter A; its first sign is spelt out where just that is meant. */
const SPELT_OUT = /_(?=x[0-9A-Fa-f]{4}_)/g

/** A text as it stands in a cell: no formula, even after it went through CSV, and nothing but itself. */
export const cellText = (text: string): string => marked(text).replace(SPELT_OUT, '_x005F_')
