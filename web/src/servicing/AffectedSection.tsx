import { useTranslation } from 'react-i18next'
import type { EndorsementPreviewView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { Section } from '../components/Section.tsx'
import styles from './servicing.module.css'

type Affected = EndorsementPreviewView['affected']
type Case = Affected['claims'][number]
type Shown = Case & { readonly kind: 'claim' | 'subsidyApplication' }

/** What was approved or paid by the terms before and is looked at anew afterwards; nothing where there is none of it. */
export function AffectedSection({ affected }: { readonly affected: Affected }) {
  const { t } = useTranslation()
  const rows: readonly Shown[] = [
    ...affected.claims.map((each) => ({ ...each, kind: 'claim' as const })),
    ...affected.subsidies.map((each) => ({ ...each, kind: 'subsidyApplication' as const })),
  ]
  if (rows.length === 0) return null
  const columns: Column<Shown>[] = [
    { key: 'number', title: t('endorsements.affectedNumber'), render: ({ number }) => number },
    { key: 'kind', title: t('endorsements.affectedKind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'on', title: t('endorsements.affectedOn'), render: ({ on }) => <CivilDateText date={on} /> },
    {
      key: 'amount',
      title: t('endorsements.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
    },
  ]
  return (
    <Section title={t('endorsements.affected')} flush>
      <p className={`muted ${styles.padded}`}>{t('endorsements.affectedHint')}</p>
      <DataTable
        caption={t('endorsements.affected')}
        columns={columns}
        rows={rows}
        rowKey={({ number }) => number}
        rowPath={({ number, kind }) => `/${kind === 'claim' ? 'claims' : 'subsidy-applications'}/${number}`}
        empty={null}
      />
    </Section>
  )
}
