import { useTranslation } from 'react-i18next'
import type { PostingView } from '../../../server/business/ledger/billing/billing.contract.ts'
import { ListPanel } from '../components/ListPanel.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { AccountBalances } from './AccountBalances.tsx'
import { usePostingColumns } from './postingColumns.tsx'

const KINDS = [
  'premiumWritten',
  'premiumReceived',
  'claimReserved',
  'claimDue',
  'claimPaid',
  'recoveryReceived',
  'subsidyDue',
] as const

export function PostingsPage() {
  const { t } = useTranslation()
  const columns = usePostingColumns()
  return (
    <div className="stack">
      <PageHeader title={t('postings.title')} intro={t('postings.intro')} />
      <AccountBalances />
      <ListPanel<PostingView>
        title={t('postings.title')}
        path="/postings"
        columns={columns}
        defaultSort="-at"
        filters={[
          {
            name: 'kind',
            label: t('postings.kind'),
            kind: 'select',
            options: KINDS.map((value) => ({ value, label: t(`postings.kinds.${value}`) })),
          },
          { name: 'policyNo', label: t('postings.policy'), kind: 'text' },
        ]}
        rowKey={({ number }) => number}
        emptyHint={t('postings.emptyHint')}
      />
    </div>
  )
}
