import type { EntryFacts } from './entry.ts'

export type ColumnKey = keyof EntryFacts

export interface Column {
  readonly key: ColumnKey
  /** Heading in files people edit; the key is taken too. */
  readonly zh: string
  /** What files written earlier call it. */
  readonly formerZh?: string
  readonly required: boolean
  readonly maxLength: number
}

/** Columns of a catalogue file, in the order of the export. An absent validity is that of the edition. */
export const COLUMNS: readonly Column[] = [
  { key: 'code', zh: '编号', required: true, maxLength: 20 },
  { key: 'category', zh: '类别', required: true, maxLength: 60 },
  { key: 'name', zh: '产品名称', required: true, maxLength: 200 },
  { key: 'unitOfSupport', zh: '计量单位', formerZh: '支持单位', required: true, maxLength: 10 },
  { key: 'thresholds', zh: '主要技术指标', required: false, maxLength: 2000 },
  { key: 'validFrom', zh: '有效期起', required: false, maxLength: 10 },
  { key: 'validTo', zh: '有效期止（不含当日）', required: false, maxLength: 10 },
]

/** The column a heading names, or null. */
export const findColumn = (heading: string): Column | null =>
  COLUMNS.find(({ key, zh, formerZh }) => heading === key || heading === zh || heading === formerZh) ?? null
