import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { QuoteSummary, SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useSession } from '../session/session.ts'
import { quoteStanding } from './quoteStanding.ts'

/** Every quote of a submission that the person may see. */
export function QuotesSection({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { businessDate, organisation } = useSession()
  const { quotes, number } = submission
  const columns: Column<QuoteSummary>[] = [
    { key: 'number', title: t('quotes.number'), render: (quote) => quote.number },
    {
      key: 'state',
      title: t('submissions.state'),
      render: (quote) => (
        <StateTag kind="quote" state={quoteStanding({ state: quote.state, expired: businessDate > quote.expiresOn })} />
      ),
    },
    {
      key: 'limit',
      title: t('submissions.limit'),
      align: 'right',
      render: ({ totalLimitFen }) => <AmountText fen={totalLimitFen} />,
    },
    {
      key: 'premium',
      title: t('quotes.premium'),
      align: 'right',
      render: ({ premiumFen }) => <AmountText fen={premiumFen} />,
    },
    { key: 'expires', title: t('quotes.expires'), render: ({ expiresOn }) => <CivilDateText date={expiresOn} /> },
  ]
  return (
    <Section
      title={t('uw.quotes')}
      flush
      extra={
        quotes.length > 1 && (
          <Button size="small" onClick={() => navigate(`/submissions/${number}/quote-comparison`)}>
            {t('uw.compare')}
          </Button>
        )
      }
    >
      <DataTable
        caption={t('uw.quotes')}
        columns={columns}
        rows={quotes}
        rowKey={(quote) => quote.number}
        rowPath={(quote) => `/quotes/${quote.number}`}
        empty={<EmptyState title={t(organisation.kind === 'manufacturer' ? 'uw.noOpenQuotes' : 'uw.noQuotes')} />}
      />
    </Section>
  )
}
