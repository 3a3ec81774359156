import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { QuoteView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AttachmentsSection } from '../attachments/AttachmentsSection.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { PersonName } from '../components/PersonName.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { StepsTable } from '../components/StepsTable.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { ObjectsSection } from '../object/ObjectsSection.tsx'
import { ProductName } from '../product/ProductName.tsx'
import { TariffLink } from '../product/TariffLink.tsx'
import { CauseList } from './CauseList.tsx'
import { AdjustmentsList, ConditionsList } from './ConditionsList.tsx'
import { CoversTable } from './CoversTable.tsx'
import { DecisionsList } from './DecisionsList.tsx'
import { DifferencesTable } from './DifferencesTable.tsx'
import { PanelSection } from './PanelSection.tsx'
import { QuoteDialog, type QuoteDialogName } from './QuoteDialog.tsx'
import { quoteStanding } from './quoteStanding.ts'
import { ReferralDue } from './ReferralDue.tsx'
import { RuleFindings } from './RuleFindings.tsx'

export function QuotePage() {
  const { number = '' } = useParams()
  const quote = useAnswer('/quotes/:number', { number })
  return <ResourceView query={quote}>{(data) => <QuoteDetails quote={data} />}</ResourceView>
}

function QuoteDetails({ quote }: { readonly quote: QuoteView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { open, show, close } = useOpen<QuoteDialogName>()
  const { number, withdrawal, referral, decisions } = quote
  const inside = quote.shows.underwriting
  const given = decisions.filter(({ decision }) => decision === 'approve').length
  const { submissionNo } = quote
  const submission = quote.shows.submission ? <ObjectLink kind="submission" number={submissionNo} /> : submissionNo
  const because = {
    insurer: '',
    otherAccepted: t('uw.becauseOther'),
    submissionEnded: t('uw.becauseEnded'),
    renewalOver: t('uw.becauseRenewal'),
  }
  return (
    <ObjectPage
      kind={t('kind.quote')}
      number={number}
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
        { event: 'confirmShare', label: t('uw.confirmShare'), kind: 'primary', onClick: show('confirmShare') },
        { event: 'declineShare', label: t('uw.declineShare'), kind: 'danger', onClick: show('declineShare') },
        { event: 'approve', label: t('uw.approve'), kind: 'primary', onClick: show('approve') },
        { event: 'coApprove', label: t('uw.coApprove'), kind: 'primary', onClick: show('coApprove') },
        { event: 'refer', label: t('uw.refer'), onClick: show('refer') },
        {
          event: 'copy',
          label: t('uw.copy'),
          onClick: () => void navigate(`/submissions/${quote.submissionNo}/quote?copy=${number}`),
        },
        { event: 'decline', label: t('uw.declineQuote'), kind: 'danger', onClick: show('declineQuote') },
        { event: 'withdraw', label: t('quotes.withdraw'), kind: 'danger', onClick: show('withdraw') },
      ]}
      aside={<Timeline path="/quotes/:number/history" number={number} />}
    >
      {withdrawal && (
        <Alert
          type="warning"
          showIcon
          title={t('uw.withdrawal', { reason: because[withdrawal.because] || (withdrawal.reason ?? '') })}
        />
      )}
      {referral && (
        <Section title={t('uw.referral')}>
          <Facts
            facts={[
              { label: t('uw.referredBy'), value: referral.byName },
              { label: t('uw.referralDue'), value: <ReferralDue date={referral.dueOn} /> },
              { label: t('uw.referralReason'), value: referral.reason, wide: true },
            ]}
          />
          {referral.causes.length > 0 && (
            <>
              <p className="muted" style={{ marginTop: 10 }}>
                {t('uw.referralCauses')}
              </p>
              <CauseList causes={referral.causes} />
            </>
          )}
        </Section>
      )}
      <Section title={t('kind.quote')}>
        <Facts
          facts={[
            { label: t('quotes.submission'), value: submission },
            { label: t('party.manufacturer'), value: <OrganisationName id={quote.parties.manufacturerId} /> },
            { label: t('party.insurer'), value: <OrganisationName id={quote.parties.insurerIds[0]} /> },
            { label: t('quotes.product'), value: <ProductName product={quote.product} /> },
            { label: t('quotes.filing'), value: quote.product.filingNo },
            { label: t('quotes.tariff'), value: <TariffLink rated={quote} /> },
            { label: t('quotes.offered'), value: <CivilDateText date={quote.offeredOn} /> },
            { label: t('quotes.offeredBy'), value: <PersonName name={quote.offeredByName} /> },
            {
              label: t('quotes.approved'),
              value: quote.approvedAt ? <InstantText at={quote.approvedAt} /> : t('quotes.notApproved'),
            },
            ...(inside
              ? [
                  {
                    label: t('uw.approvals'),
                    value: t('uw.approvalsOf', { given, needed: quote.approvalsNeeded }),
                  },
                  { label: t('uw.copiedFrom'), value: <ObjectLink kind="quote" number={quote.copiedFrom} /> },
                ]
              : []),
          ]}
        />
      </Section>
      <PanelSection panel={quote.panel} />
      {inside && (quote.ruleSet || quote.ruleFindings.length > 0) && (
        <Section title={t('rules.title')} extra={<span className="muted">{quote.ruleSet?.id}</span>}>
          <RuleFindings findings={quote.ruleFindings} product={quote.product} />
        </Section>
      )}
      <Section title={t('uw.differences')} flush>
        <DifferencesTable differences={quote.differences} product={quote.product} />
      </Section>
      <Section title={t('terms.cover')} flush>
        <CoversTable covers={quote.covers} product={quote.product} />
      </Section>
      <Section title={t('uw.conditions')}>
        <ConditionsList conditions={quote.conditions} />
      </Section>
      <Section title={t('uw.adjustments')}>
        <AdjustmentsList adjustments={quote.adjustments} />
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
      <AttachmentsSection owner={{ kind: 'quote', number }} />
      {inside && (
        <Section title={t('uw.decisions')}>
          <DecisionsList decisions={decisions} />
        </Section>
      )}
      {open && <QuoteDialog name={open} quote={quote} onClose={close} />}
    </ObjectPage>
  )
}
