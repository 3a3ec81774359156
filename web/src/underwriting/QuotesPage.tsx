import { useTranslation } from 'react-i18next'
import type { QuoteRow } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useStateOptions } from '../components/useStateOptions.ts'
import { quoteStanding } from './quoteStanding.ts'

export function QuotesPage() {
  const { t } = useTranslation()
  const states = useStateOptions('quote').filter(({ value }) => value !== 'expired')
  const columns: Column<QuoteRow>[] = [
    { key: 'number', title: t('quotes.number'), render: ({ number }) => number },
    {
      key: 'state',
      title: t('submissions.state'),
      render: (quote) => <StateTag kind="quote" state={quoteStanding(quote)} />,
    },
    {
      key: 'submission',
      title: t('quotes.submission'),
      render: ({ submissionNo }) => <ObjectLink kind="submission" number={submissionNo} />,
    },
    { key: 'equipment', title: t('submissions.equipment'), wordy: true, render: ({ firstItemName }) => firstItemName },
    { key: 'period', title: t('submissions.period'), render: ({ period }) => <PeriodText period={period} /> },
    {
      key: 'limit',
      title: t('submissions.limit'),
      align: 'right',
      render: ({ totalLimitFen }) => <AmountText fen={totalLimitFen} overview />,
    },
    {
      key: 'premium',
      title: t('quotes.premium'),
      align: 'right',
      render: ({ premiumFen }) => <AmountText fen={premiumFen} overview />,
    },
    { key: 'expires', title: t('quotes.expires'), render: ({ expiresOn }) => <CivilDateText date={expiresOn} /> },
    {
      key: 'created',
      title: t('submissions.created'),
      sort: 'createdAt',
      render: ({ createdAt }) => <InstantText at={createdAt} dayOnly />,
    },
  ]
  return (
    <ListPage
      title={t('quotes.title')}
      intro={t('quotes.intro')}
      path="/quotes"
      columns={columns}
      defaultSort="-createdAt"
      filters={[
        { name: 'state', label: t('submissions.state'), kind: 'select', options: states },
        { name: 'submission', label: t('quotes.submission'), kind: 'text' },
      ]}
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/quotes/${number}`}
      emptyHint={t('quotes.emptyHint')}
    />
  )
}
