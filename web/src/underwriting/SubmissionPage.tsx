import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type {
  SubmissionState,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AttachmentsSection } from '../attachments/AttachmentsSection.tsx'
import { MatchSection } from '../catalogue/MatchSection.tsx'
import { AmountText } from '../components/AmountText.tsx'
import type { PageAction } from '../components/actions.ts'
import { Facts } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { ObjectsSection } from '../object/ObjectsSection.tsx'
import { ProductLink } from '../product/ProductLink.tsx'
import { useChecklist } from '../product/useChecklist.ts'
import { AcknowledgementsList } from './AcknowledgementsList.tsx'
import { CoversTable } from './CoversTable.tsx'
import { FirstnessSection } from './FirstnessSection.tsx'
import { useCodedText, useHandbook } from './handbook.ts'
import { InspectionsSection } from './InspectionsSection.tsx'
import { productToInsure } from './productToInsure.ts'
import { QuotesSection } from './QuotesSection.tsx'
import { RuleFindingsSection } from './RuleFindingsSection.tsx'
import { SubmissionDialog, type SubmissionDialogName } from './SubmissionDialog.tsx'

/** While terms can still be quoted. */
const RULED: readonly SubmissionState[] = ['submitted', 'quoted']

export function SubmissionPage() {
  const { number = '' } = useParams()
  const submission = useAnswer('/submissions/:number', { number })
  return <ResourceView query={submission}>{(data) => <SubmissionDetails submission={data} />}</ResourceView>
}

function SubmissionDetails({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const navigate = useNavigate()
  const reasonText = useCodedText(useHandbook()?.declineReasons)
  const { open, show, close } = useOpen<SubmissionDialogName>()
  const { number, parties, decision, quotes, acceptedQuoteNo, openInspections } = submission
  const leading =
    quotes.find((quote) => quote.number === acceptedQuoteNo) ?? quotes.find(({ state }) => state === 'approved')
  const product = productToInsure(submission)
  const checklist = useChecklist(product, 'submission')
  const actions: PageAction[] = [
    { event: 'update', label: t('submissions.edit'), onClick: () => void navigate(`/submissions/${number}/edit`) },
    { event: 'submit', label: t('submissions.submit'), kind: 'primary', onClick: show('submit') },
    {
      event: 'quote',
      label: t('uw.newQuote'),
      kind: 'primary',
      onClick: () => void navigate(`/submissions/${number}/quote`),
    },
    { event: 'bind', label: t('submissions.bind'), kind: 'primary', onClick: show('bind') },
    { event: 'requestInspection', label: t('uw.requestInspection'), onClick: show('requestInspection') },
    { event: 'returnToApplicant', label: t('submissions.returnBack'), onClick: show('returnToApplicant') },
    { event: 'decline', label: t('uw.declineSubmission'), kind: 'danger', onClick: show('decline') },
    { event: 'withdraw', label: t('submissions.withdraw'), kind: 'danger', onClick: show('withdraw') },
  ]
  return (
    <ObjectPage
      kind={t('kind.submission')}
      number={number}
      status={<StateTag kind="submission" state={submission.state} />}
      figures={[
        { label: t('submissions.limit'), value: <AmountText fen={submission.totalLimitFen} /> },
        { label: t('submissions.premium'), value: <AmountText fen={leading?.premiumFen ?? null} /> },
        { label: t('submissions.period'), value: <PeriodText period={submission.period} /> },
        { label: t('uw.quotes'), value: quotes.length },
      ]}
      allowedEvents={submission.allowedEvents}
      actions={actions}
      aside={<Timeline path="/submissions/:number/history" number={number} />}
    >
      {submission.returnReason && (
        <Alert type="warning" showIcon title={t('submissions.returned', { reason: submission.returnReason })} />
      )}
      {decision && (
        <Alert
          type="error"
          showIcon
          title={t('uw.declined', { reason: decision.reasonCodes.map(reasonText).join(marks.semicolon) })}
          description={decision.reason}
        />
      )}
      {openInspections.map((inspection) => (
        <Alert
          key={inspection}
          type="info"
          showIcon
          title={<Link to={`/risk-inspections/${inspection}`}>{t('uw.inspectionOpen', { number: inspection })}</Link>}
        />
      ))}
      <QuotesSection submission={submission} />
      <Section title={t('submissions.terms')}>
        <Facts
          facts={[
            { label: t('party.manufacturer'), value: <OrganisationName id={parties.manufacturerId} /> },
            { label: t('party.insurer'), value: <OrganisationName id={submission.insurerId} /> },
            { label: t('submissions.product'), value: <ProductLink product={product} /> },
            { label: t('submissions.renewalOf'), value: <ObjectLink kind="policy" number={submission.renewalOf} /> },
            { label: t('submissions.policy'), value: <ObjectLink kind="policy" number={submission.policyNo} /> },
          ]}
        />
      </Section>
      {submission.covers.length > 0 && (
        <Section title={t('terms.cover')} flush>
          <CoversTable covers={submission.covers} product={product} />
        </Section>
      )}
      <ObjectsSection items={submission.items} product={product} />
      <MatchSection number={number} product={product} />
      <FirstnessSection number={number} />
      {RULED.includes(submission.state) && <RuleFindingsSection submissionNo={number} product={product} />}
      <AttachmentsSection owner={{ kind: 'submission', number }} documents={checklist} />
      <InspectionsSection submissionNo={number} />
      <Section title={t('uw.acknowledgements')}>
        <AcknowledgementsList records={submission.acknowledgements} />
      </Section>
      {open && <SubmissionDialog name={open} submission={submission} onClose={close} />}
    </ObjectPage>
  )
}
