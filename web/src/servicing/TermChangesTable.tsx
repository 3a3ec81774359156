import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermsEnd } from '../../../server/business/contract/terms/domain/termSegment.ts'
import type { ProductView, TariffView } from '../../../server/business/reference/product/product.contract.ts'
import type { TermChange } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { FieldValue } from '../object/FieldValue.tsx'
import { coverFigureLabels } from '../underwriting/fieldLabel.ts'
import { figureText } from '../underwriting/termText.ts'
import styles from './servicing.module.css'
import { useCoverName } from './words.ts'

interface TermChangesTableProps {
  readonly changes: readonly TermChange[]
  readonly product: ProductView | undefined
  readonly tariff: TariffView | undefined
}

/** The terms before and after, line by line. */
export function TermChangesTable({ changes, product, tariff }: TermChangesTableProps) {
  const { t } = useTranslation()
  const read = useTermChange(product, tariff)
  const columns: Column<TermChange>[] = [
    { key: 'term', title: t('endorsements.changed'), wordy: true, render: (change) => read(change).name },
    { key: 'before', title: t('endorsements.before'), align: 'right', render: (change) => read(change).before },
    {
      key: 'after',
      title: t('endorsements.after'),
      align: 'right',
      render: (change) => <strong className={styles.changed}>{read(change).after}</strong>,
    },
  ]
  return (
    <DataTable
      caption={t('endorsements.changes')}
      columns={columns}
      rows={changes}
      rowKey={({ key }) => key}
      empty={<p className={`muted ${styles.padded}`}>{t('endorsements.noChanges')}</p>}
    />
  )
}

interface ReadChange {
  readonly name: string
  readonly before: ReactNode
  readonly after: ReactNode
}

/** Reads a change as people do: `cover.quality.limitFen` is the limit of that cover, in yuan. */
function useTermChange(product: ProductView | undefined, tariff: TariffView | undefined) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { colon } = useMarks()
  const coverName = useCoverName(product)
  const both = ({ before, after }: TermChange, show: (value: TermChange['before']) => ReactNode) => ({
    before: show(before),
    after: show(after),
  })
  return (change: TermChange): ReadChange => {
    const [group = '', code = '', ...rest] = change.key.split('.')
    const field = rest.join('.')
    switch (group) {
      case 'ending':
        return {
          name: t('endorsements.coverEnds'),
          ...both(change, (value) =>
            value === null ? t('endorsements.coverGoesOn') : t(`record.value.${value as TermsEnd}`),
          ),
        }
      case 'period':
        return { name: t('terms.to'), ...both(change, (value) => figureText(value as string | null, 'date')) }
      case 'totalLimitFen':
        return { name: t('terms.totalLimit'), ...both(change, (value) => figureText(value as number | null, 'fen')) }
      case 'cover': {
        const unit = field.endsWith('Ppm') ? 'ppm' : 'fen'
        return {
          name: `${coverName(code)} · ${coverFigureLabels(t)[field] ?? field}`,
          ...both(change, (value) => figureText(value as number | null, unit)),
        }
      }
      case 'rate': {
        const rule = tariff?.adjustments?.rules.find((each) => each.code === code)
        return {
          name: rule?.name[language] ?? code,
          ...both(change, (value) => (typeof value === 'number' ? formatPpm(value) : '—')),
        }
      }
      default: {
        const object = t('object.numbered', { object: product?.objectName[language] ?? t('kind.item'), n: code })
        if (field === '') return { name: object, ...both(change, (value) => value ?? '—') }
        const known = product?.itemForm.find(({ name }) => name === field)
        const label = known?.label[language] ?? field
        return {
          name: `${object} ${change.of ?? ''}${colon}${label}`,
          ...both(change, (value) =>
            known ? <FieldValue field={known} value={unpacked(value, known.type)} /> : value,
          ),
        }
      }
    }
  }
}

/** What is no single value comes as its canonical text. */
const unpacked = (value: TermChange['before'], type: string): unknown =>
  typeof value === 'string' && (type === 'table' || type === 'indicators') ? JSON.parse(value) : value
