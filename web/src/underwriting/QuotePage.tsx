import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { QuoteView } from '../../../server/underwriting/underwriting.contract.ts'
import { useResource } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { StepsTable } from '../components/StepsTable.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { ObjectsSection } from '../object/ObjectsSection.tsx'
import { CoversTable } from './CoversTable.tsx'
import { QuoteDialog } from './QuoteDialog.tsx'
import { quoteStanding } from './quoteStanding.ts'

export function QuotePage() {
  const { number = '' } = useParams()
  const quote = useResource<QuoteView>(`/quotes/${number}`)
  return <ResourceView query={quote}>{(data) => <QuoteDetails quote={data} />}</ResourceView>
}

function QuoteDetails({ quote }: { readonly quote: QuoteView }) {
  const { t } = useTranslation()
  const { open, show, close } = useOpen<'accept' | 'withdraw'>()
  return (
    <ObjectPage
      kind={t('kind.quote')}
      number={quote.number}
      status={<StateTag kind="quote" state={quoteStanding(quote)} />}
      figures={[
        {
          label: t('quotes.premium'),
          value: <AmountText fen={quote.premiumFen} steps={quote.steps} rated={quote} title={t('quotes.worksheet')} />,
        },
        { label: t('submissions.limit'), value: <AmountText fen={quote.totalLimitFen} /> },
        { label: t('submissions.period'), value: <PeriodText period={quote.period} /> },
        { label: t('quotes.expires'), value: <CivilDateText date={quote.expiresOn} /> },
      ]}
      allowedEvents={quote.allowedEvents}
      actions={[
        { event: 'accept', label: t('quotes.accept'), kind: 'primary', onClick: show('accept') },
        { event: 'withdraw', label: t('quotes.withdraw'), kind: 'danger', onClick: show('withdraw') },
      ]}
      aside={<Timeline path={`/quotes/${quote.number}`} />}
    >
      <Section title={t('kind.quote')}>
        <Facts
          facts={[
            { label: t('quotes.submission'), value: <ObjectLink kind="submission" number={quote.submissionNo} /> },
            { label: t('party.manufacturer'), value: <OrganisationName id={quote.parties.manufacturerId} /> },
            { label: t('party.insurer'), value: <OrganisationName id={quote.parties.insurerIds[0]} /> },
            { label: t('quotes.product'), value: `${quote.product.name} ${quote.product.version}` },
            { label: t('quotes.filing'), value: quote.product.filingNo },
            { label: t('quotes.tariff'), value: <ObjectLink kind="tariff" number={quote.tariff.id} /> },
            { label: t('quotes.offered'), value: <CivilDateText date={quote.offeredOn} /> },
            { label: t('quotes.offeredBy'), value: quote.offeredByName },
            {
              label: t('quotes.approved'),
              value: quote.approvedAt ? <InstantText at={quote.approvedAt} /> : t('quotes.notApproved'),
            },
          ]}
        />
      </Section>
      <Section title={t('terms.cover')} flush>
        <CoversTable covers={quote.covers} product={quote.product} />
      </Section>
      <Section
        title={t('quotes.worksheet')}
        flush
        extra={
          <Button size="small" className="no-print" onClick={() => window.print()}>
            {t('quotes.print')}
          </Button>
        }
      >
        <StepsTable steps={quote.steps} caption={t('quotes.worksheet')} rated={quote} />
      </Section>
      <ObjectsSection items={quote.items} product={quote.product} />
      {open && <QuoteDialog name={open} number={quote.number} onClose={close} />}
    </ObjectPage>
  )
}
