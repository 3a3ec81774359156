import { marked } from '../../kernel/sheetText.ts'
import type { BilingualText } from '../../product/domain/product.ts'
import type { Banding, TariffTable } from '../../product/domain/tariff.ts'
import { type SheetUnit, unitless, unitOf } from './figures.ts'

/** One column of a table's sheet. */
export interface SheetColumn {
  /** Name in the first row, by which the column is found again. */
  readonly header: string
  /** What people call it, in the second row. */
  readonly label: string
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
    const [header, shown] = [measured(fact), `${both(label)}${SIGNS[unit].label}`]
    return kind === 'exact'
      ? [{ header: fact, label: both(label), part: 'text', dimension, unit }]
      : [
          { header: `${header} >=`, label: `${shown} ≥${applies(banding)}`, part: 'from', dimension, unit },
          { header: `${header} <`, label: `${shown} <`, part: 'to', dimension, unit },
        ]
  }),
  {
    header: measured(valueKind),
    label: VALUE_LABELS[valueKind] ?? valueKind,
    part: 'value',
    dimension: -1,
    unit: unitOf(valueKind),
  },
]

const VALUE_LABELS: Readonly<Record<string, string>> = {
  ratePpm: '费率（%） / Rate (%)',
  factorPpm: '系数（%） / Factor (%)',
  amountFen: '金额（元） / Amount (yuan)',
}

const SIGNS: Readonly<Record<SheetUnit, { readonly header: string; readonly label: string }>> = {
  percent: { header: ' (%)', label: ' (%)' },
  yuan: { header: ' (yuan)', label: ' (元 / yuan)' },
  count: { header: '', label: '' },
}

const measured = (name: string): string => `${unitless(name)}${SIGNS[unitOf(name)].header}`

/** How the bands apply, where not simply as they stand. */
const applies = (banding: Banding = 'step'): string => BANDING_LABELS[banding]

const BANDING_LABELS: Readonly<Record<Banding, string>> = {
  step: '',
  marginal: '（分段累计 / by slices）',
  interpolated: '（区间内插 / interpolated）',
}

const both = (label: BilingualText | undefined): string => (label ? `${label.zh} / ${label.en}` : '')

/** In the file format `_x0041_` means the letter A; its first sign is spelt out where just that is meant. */
const SPELT_OUT = /_(?=x[0-9A-Fa-f]{4}_)/g

/** A text as it stands in a cell: no formula, even after it went through CSV, and nothing but itself. */
export const cellText = (text: string): string => marked(text).replace(SPELT_OUT, '_x005F_')
