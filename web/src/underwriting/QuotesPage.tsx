import { useTranslation } from 'react-i18next'
import type { QuoteRow } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { post } from '../api/client.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { BulkAct } from '../components/bulk.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { useStateOptions } from '../components/useStateOptions.ts'
import { usePermission } from '../session/session.ts'
import { quoteStanding } from './quoteStanding.ts'

export function QuotesPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const states = useStateOptions('quote').filter(({ value }) => value !== 'expired')
  const withdraw: BulkAct<QuoteRow> = {
    key: 'withdraw',
    label: t('quotes.withdraw'),
    danger: true,
    preview: t('quotes.withdrawPreview'),
    sentence: { label: t('form.reason'), required: true },
    fits: ({ state }) => state === 'proposed' || state === 'referred' || state === 'approved',
    run: ({ number, version }, reason) => post('/quotes/:number/withdrawal', { number, version, body: { reason } }),
  }
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
    {
      key: 'period',
      exported: ['startsOn', 'lastDay'],
      title: t('submissions.period'),
      render: ({ period }) => <PeriodText period={period} />,
    },
    {
      key: 'limit',
      title: t('submissions.limit'),
      align: 'right',
      render: ({ totalLimitFen }) => <AmountText fen={totalLimitFen} overview />,
    },
    {
      key: 'premium',
      title: t('quotes.premium'),
      sort: 'premiumFen',
      align: 'right',
      render: ({ premiumFen }) => <AmountText fen={premiumFen} overview />,
    },
    {
      key: 'expires',
      sort: 'expiresOn',
      title: t('quotes.expires'),
      render: ({ expiresOn }) => <CivilDateText date={expiresOn} />,
    },
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
        { name: 'q', label: t('list.search'), kind: 'text' },
        { name: 'state', label: t('submissions.state'), kind: 'select', options: states },
        { name: 'submission', label: t('quotes.submission'), kind: 'text' },
        {
          name: 'manufacturer',
          label: t('party.manufacturer'),
          kind: 'organisation',
          organisationKind: 'manufacturer',
        },
        ...range('createdAt', 'date', t('submissions.created')),
        ...range('expiresOn', 'date', t('quotes.expires')),
        ...range('premiumFen', 'amount', t('quotes.premium')),
      ]}
      exported
      acts={usePermission('quote.make') ? [withdraw] : []}
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/quotes/${number}`}
      emptyHint={t('quotes.emptyHint')}
    />
  )
}
