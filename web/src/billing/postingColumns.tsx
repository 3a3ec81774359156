import { useTranslation } from 'react-i18next'
import type { PostingView } from '../../../server/business/ledger/billing/billing.contract.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { AccountName } from './AccountName.tsx'
import { PostingAmount } from './PostingAmount.tsx'
import { usePostingKind } from './usePostingKind.ts'

/** How a posting is shown in the ledger and on the page of a policy. */
export function usePostingColumns(): Column<PostingView>[] {
  const { t } = useTranslation()
  const kindOf = usePostingKind()
  return [
    {
      key: 'date',
      title: t('postings.date'),
      sort: 'at',
      render: ({ businessDate }) => <CivilDateText date={businessDate} />,
    },
    {
      key: 'kind',
      title: t('postings.kind'),
      render: (posting) => (
        <span>
          {kindOf(posting)}
          {posting.corrects && <small className="muted"> {t('postings.corrects')}</small>}
        </span>
      ),
    },
    { key: 'from', title: t('postings.from'), wordy: true, render: ({ source }) => <AccountName account={source} /> },
    {
      key: 'to',
      title: t('postings.to'),
      wordy: true,
      render: ({ destination }) => <AccountName account={destination} />,
    },
    {
      key: 'amount',
      title: t('postings.amount'),
      align: 'right',
      render: (posting) => <PostingAmount posting={posting} />,
    },
    { key: 'subject', title: t('postings.subject'), render: ({ subject }) => <SubjectLink subject={subject} /> },
    { key: 'reference', title: t('postings.reference'), render: ({ reference }) => reference ?? '—' },
  ]
}

const KINDS = { policy: 'policy', claim: 'claim', subsidy: 'subsidyApplication', credit: 'bankCredit' } as const

/** `claim:CL2026000012` as a link to the case. */
function SubjectLink({ subject }: { readonly subject: string }) {
  const [kind = '', number] = subject.split(':')
  return kind in KINDS ? <ObjectLink kind={KINDS[kind as keyof typeof KINDS]} number={number} /> : subject
}
