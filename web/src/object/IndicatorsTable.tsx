import { useTranslation } from 'react-i18next'
import type { TechnicalIndicator } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { DataTable } from '../components/DataTable.tsx'
import { unitText } from '../format.ts'
import { useMarks } from '../i18n/useMarks.ts'
import styles from './object.module.css'
import { requirementText } from './requirement.ts'

interface IndicatorsTableProps {
  readonly indicators: readonly TechnicalIndicator[]
  readonly entryId: string | null
}

/** Measured values beside what the catalogue entry asks, each with the paper that shows it. */
export function IndicatorsTable({ indicators, entryId }: IndicatorsTableProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  const { data } = useAnswer('/catalogue-entries/:id', entryId ? { id: entryId } : null)
  const thresholds = (code: string) => data?.thresholds.filter((threshold) => threshold.code === code) ?? []
  return (
    <section className={styles.rows}>
      <h3>{t('object.indicators')}</h3>
      <DataTable
        caption={t('object.indicators')}
        columns={[
          { key: 'name', title: t('object.indicator'), render: ({ code }) => thresholds(code)[0]?.name ?? code },
          {
            key: 'value',
            title: t('object.measured'),
            align: 'right',
            render: ({ code, value }) =>
              [value, unitText(thresholds(code)[0]?.unit ?? '')].filter((part) => part !== '').join(' '),
          },
          {
            key: 'required',
            title: t('object.required'),
            align: 'right',
            render: ({ code }) => thresholds(code).map(requirementText).join(marks.semicolon) || '—',
          },
          { key: 'evidence', title: t('object.evidence'), wordy: true, render: ({ evidence }) => evidence ?? '—' },
        ]}
        rows={indicators}
        rowKey={({ code }) => code}
        empty={null}
      />
    </section>
  )
}
