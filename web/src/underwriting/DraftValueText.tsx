import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { formatPpm } from '../format.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { FieldValue } from '../object/FieldValue.tsx'

interface DraftValueTextProps {
  /** As the server spells it: `covers.delay.limitFen`. */
  readonly field: string
  readonly value: unknown
  readonly product: ProductView
}

/** One value of a draft as people read it, whichever place of the form it stands in. */
export function DraftValueText({ field, value, product }: DraftValueTextProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  const [part, ...rest] = field.split('.')
  const name = rest.at(-1) ?? field
  if (part === 'items' && rest.length > 0) {
    const known = product.itemForm.find((each) => each.name === name)
    if (known?.type === 'indicators') return <>{indicatorTexts(value).join(marks.semicolon) || '—'}</>
    return known ? <FieldValue field={known} value={value} /> : null
  }
  if (part === 'items') return <>{objectNames(value).join(marks.comma) || '—'}</>
  if (name === 'included') return <>{t(value === true ? 'form.yes' : 'form.no')}</>
  if (value === undefined || value === null || value === '') return <span className="muted">—</span>
  if (part === 'insurerId') return <OrganisationName id={String(value)} />
  if (part === 'period') return <CivilDateText date={String(value)} />
  if (name.endsWith('Ppm')) return <span className="tabular">{formatPpm(Number(value))}</span>
  return name.endsWith('Fen') ? <AmountText fen={Number(value)} /> : String(value)
}

/** Measured indicators by their code, as the form keeps them. */
const indicatorTexts = (value: unknown): string[] =>
  Object.entries(recordOf(value)).flatMap(([code, measured]) => {
    const { value: figure, evidence } = recordOf(measured)
    return figure === undefined || figure === null ? [] : [[code, figure, evidence].filter(Boolean).join(' ')]
  })

const objectNames = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((item: unknown) => String(recordOf(item).name ?? '—')) : []

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
