import { useTranslation } from 'react-i18next'
import type { ThresholdMatch } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { unitText } from '../format.ts'
import { MatchTag } from './MatchTag.tsx'

const SIGNS = { '>=': '≥', '<=': '≤', '=': '=' } as const
const figure = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 6 })

/** Thresholds one a row, with what was measured and what proves it. */
export function ThresholdMatches({ thresholds }: { readonly thresholds: readonly ThresholdMatch[] }) {
  const { t } = useTranslation()
  const columns: Column<ThresholdMatch>[] = [
    { key: 'name', title: t('match.threshold'), wordy: true, render: ({ threshold }) => threshold.name },
    {
      key: 'required',
      title: t('match.required'),
      render: ({ threshold: { operator, value, unit } }) => (
        <span className="tabular">
          {SIGNS[operator]} {figure(value)} {unitText(unit)}
        </span>
      ),
    },
    {
      key: 'measured',
      title: t('match.measured'),
      render: ({ measured, threshold }) =>
        measured === null ? (
          <span className="muted">{t('match.notMeasured')}</span>
        ) : (
          <span className="tabular">
            {figure(measured)} {unitText(threshold.unit)}
          </span>
        ),
    },
    { key: 'result', title: t('match.result'), render: ({ met }) => <MatchTag met={met} /> },
    {
      key: 'evidence',
      title: t('match.evidence'),
      wordy: true,
      render: ({ evidence }) => evidence ?? <span className="muted">{t('match.noEvidence')}</span>,
    },
  ]
  return (
    <DataTable
      caption={t('match.title')}
      columns={columns}
      rows={thresholds}
      rowKey={({ required }) => required}
      empty={<p className="muted">{t('match.noThresholds')}</p>}
    />
  )
}
