import { useTranslation } from 'react-i18next'
import { ListPanel } from '../components/ListPanel.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { AccountBalances } from './AccountBalances.tsx'
import { usePostingColumns } from './postingColumns.tsx'

const KINDS = [
  'premiumWritten',
  'premiumReceived',
  'creditReceived',
  'creditAttributed',
  'creditRefunded',
  'premiumAllocated',
  'claimReserved',
  'claimDue',
  'claimPaid',
  'recoveryReceived',
  'subsidyDue',
] as const

export function PostingsPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const columns = usePostingColumns()
  return (
    <div className="stack">
      <PageHeader title={t('postings.title')} intro={t('postings.intro')} />
      <AccountBalances />
      <ListPanel
        title={t('postings.title')}
        path="/postings"
        columns={columns}
        defaultSort="-at"
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          {
            name: 'kind',
            label: t('postings.kind'),
            kind: 'select',
            options: KINDS.map((value) => ({ value, label: t(`postings.kinds.${value}`) })),
          },
          { name: 'policyNo', label: t('postings.policy'), kind: 'text' },
          {
            name: 'manufacturer',
            label: t('party.manufacturer'),
            kind: 'organisation',
            organisationKind: 'manufacturer',
          },
          ...range('at', 'date', t('postings.date')),
          ...range('effectiveOn', 'date', t('postings.effectiveOn')),
        ]}
        exported
        keptAs="postings"
        rowKey={({ number }) => number}
        emptyHint={t('postings.emptyHint')}
      />
    </div>
  )
}
