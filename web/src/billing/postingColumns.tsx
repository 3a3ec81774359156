import { useTranslation } from 'react-i18next'
import type { PostingView } from '../../../server/business/ledger/billing/billing.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { AccountName } from './AccountName.tsx'

/** How a posting is shown in the ledger and on the page of a policy. */
export function usePostingColumns(): Column<PostingView>[] {
  const { t } = useTranslation()
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
      render: ({ kind, source, reverses }) => {
        // A reserve is made from the insurer's own account; what flows back to it is released.
        const isRelease = kind === 'claimReserved' && !source.startsWith('insurer:')
        return (
          <>
            {t(`postings.kinds.${isRelease ? 'claimReleased' : kind}`)}
            {reverses && <small className="muted"> {t('postings.reverses', { number: reverses })}</small>}
          </>
        )
      },
    },
    { key: 'book', title: t('postings.book'), render: ({ book }) => t(`postings.books.${book}`) },
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
      render: ({ amountFen }) => <AmountText fen={amountFen} overview />,
    },
    { key: 'subject', title: t('postings.subject'), render: ({ subject }) => <SubjectLink subject={subject} /> },
    { key: 'reference', title: t('postings.reference'), render: ({ reference }) => reference ?? '—' },
  ]
}

const KINDS = { policy: 'policy', claim: 'claim', subsidy: 'subsidyApplication' } as const

/** `claim:CL2026000012` as a link to the case. */
function SubjectLink({ subject }: { readonly subject: string }) {
  const [kind = '', number] = subject.split(':')
  return kind in KINDS ? <ObjectLink kind={KINDS[kind as keyof typeof KINDS]} number={number} /> : subject
}
