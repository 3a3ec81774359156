import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { SubmissionState, SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { useResource } from '../api/hooks.ts'
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
import { ObjectsSection } from '../object/ObjectsSection.tsx'
import { CoversTable } from './CoversTable.tsx'
import { DecisionsList } from './DecisionsList.tsx'
import { FirstnessSection } from './FirstnessSection.tsx'
import { RuleFindingsSection } from './RuleFindingsSection.tsx'
import { SubmissionDialog, type SubmissionDialogName } from './SubmissionDialog.tsx'

/** While terms can still be quoted. */
const RULED: readonly SubmissionState[] = ['submitted', 'quoted', 'referred', 'approved']

export function SubmissionPage() {
  const { number = '' } = useParams()
  const submission = useResource<SubmissionView>(`/submissions/${number}`)
  return <ResourceView query={submission}>{(data) => <SubmissionDetails submission={data} />}</ResourceView>
}

function SubmissionDetails({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { open, show, close } = useOpen<SubmissionDialogName>()
  const { number, currentQuote, parties } = submission
  const product = { code: submission.productCode, ...(submission.period && { on: submission.period.from }) }
  const actions: PageAction[] = [
    { event: 'update', label: t('submissions.edit'), onClick: () => void navigate(`/submissions/${number}/edit`) },
    { event: 'submit', label: t('submissions.submit'), kind: 'primary', onClick: show('submit') },
    { event: 'quote', label: t('submissions.makeQuote'), kind: 'primary', onClick: show('quote') },
    { event: 'accept', label: t('submissions.accept'), kind: 'primary', onClick: show('accept') },
    { event: 'acceptQuote', label: t('quotes.accept'), kind: 'primary', onClick: show('acceptQuote') },
    { event: 'bind', label: t('submissions.bind'), kind: 'primary', onClick: show('bind') },
    { event: 'refer', label: t('submissions.refer'), onClick: show('refer') },
    { event: 'returnToApplicant', label: t('submissions.returnBack'), onClick: show('returnToApplicant') },
    { event: 'decline', label: t('submissions.decline'), kind: 'danger', onClick: show('decline') },
    { event: 'withdraw', label: t('submissions.withdraw'), kind: 'danger', onClick: show('withdraw') },
  ]
  return (
    <ObjectPage
      kind={t('kind.submission')}
      number={number}
      status={<StateTag kind="submission" state={submission.state} />}
      figures={[
        { label: t('submissions.limit'), value: <AmountText fen={submission.totalLimitFen} /> },
        { label: t('submissions.premium'), value: <AmountText fen={currentQuote?.premiumFen ?? null} /> },
        { label: t('submissions.period'), value: <PeriodText period={submission.period} /> },
        { label: t('quotes.expires'), value: currentQuote?.expiresOn ?? '—' },
      ]}
      allowedEvents={submission.allowedEvents}
      actions={actions}
      aside={<Timeline path={`/submissions/${number}`} />}
    >
      {submission.returnReason && (
        <Alert type="warning" showIcon title={t('submissions.returned', { reason: submission.returnReason })} />
      )}
      <Section title={t('submissions.terms')}>
        <Facts
          facts={[
            { label: t('party.manufacturer'), value: <OrganisationName id={parties.manufacturerId} /> },
            { label: t('party.insurer'), value: <OrganisationName id={submission.insurerId} /> },
            { label: t('submissions.product'), value: <ObjectLink kind="product" number={submission.productCode} /> },
            { label: t('submissions.renewalOf'), value: <ObjectLink kind="policy" number={submission.renewalOf} /> },
            { label: t('submissions.quote'), value: <ObjectLink kind="quote" number={currentQuote?.number} /> },
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
      <MatchSection number={number} />
      <FirstnessSection number={number} />
      {RULED.includes(submission.state) && <RuleFindingsSection submissionNo={number} />}
      <Section title={t('submissions.decisions')}>
        <DecisionsList decisions={submission.decisions} />
      </Section>
      {open && <SubmissionDialog name={open} submission={submission} onClose={close} />}
    </ObjectPage>
  )
}
