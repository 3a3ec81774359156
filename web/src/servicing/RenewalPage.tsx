import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { RenewalView } from '../../../server/business/servicing/renewal/renewal.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { AcceptDialog } from '../underwriting/AcceptDialog.tsx'
import { CauseList } from '../underwriting/CauseList.tsx'
import { SubmissionDialog } from '../underwriting/SubmissionDialog.tsx'
import { ComparedPremiumsTable } from './ComparedPremiumsTable.tsx'
import { RenewalAlerts } from './RenewalAlerts.tsx'
import { RenewalDialog, type RenewalDialogName } from './RenewalDialog.tsx'
import { RenewalFacts } from './RenewalFacts.tsx'
import { usePolicyDefinitions } from './usePolicyDefinitions.ts'

/** One renewal: the offer held against what expires, and what either side can do about it. */
export function RenewalPage() {
  const { number = '' } = useParams()
  const renewal = useAnswer('/renewals/:number', { number })
  return <ResourceView query={renewal}>{(data) => <RenewalDetails renewal={data} />}</ResourceView>
}

function RenewalDetails({ renewal }: { readonly renewal: RenewalView }) {
  const { t } = useTranslation()
  const { open, show, close } = useOpen<RenewalDialogName | 'accept' | 'bind'>()
  const { number, policyNo, state, stage, expiresOn, submissionNo, quoteNo } = renewal
  const policy = useAnswer('/policies/:number', { number: policyNo }).data
  const { product } = usePolicyDefinitions(policy)
  // The holder accepts the quote and the insurer binds the submission, here as on their own pages.
  const quote = useAnswer('/quotes/:number', stage === 'offered' && quoteNo ? { number: quoteNo } : null).data
  const submission = useAnswer(
    '/submissions/:number',
    stage === 'accepted' && submissionNo ? { number: submissionNo } : null,
  ).data
  const offered = [
    ...(quote?.allowedEvents ?? []).filter(({ event }) => event === 'accept'),
    ...(submission?.allowedEvents ?? []).filter(({ event }) => event === 'bind'),
    ...renewal.allowedEvents,
  ]
  return (
    <ObjectPage
      kind={t('kind.renewal')}
      number={number}
      status={
        <>
          <StateTag kind="renewal" state={state} />
          {stage && <StateTag kind="renewalStage" state={stage} />}
        </>
      }
      figures={[
        { label: t('renewals.policy'), value: <ObjectLink kind="policy" number={policyNo} /> },
        { label: t('renewals.expiresOn'), value: <CivilDateText date={expiresOn} /> },
        { label: t('renewals.expiring'), value: <AmountText fen={renewal.expiringPremiumFen} /> },
        { label: t('renewals.offered'), value: <AmountText fen={renewal.offeredPremiumFen} /> },
        { label: t('renewals.difference'), value: <AmountText fen={renewal.differenceFen} /> },
      ]}
      allowedEvents={offered}
      actions={[
        { event: 'accept', label: t('renewals.accept'), kind: 'primary', onClick: show('accept') },
        { event: 'bind', label: t('renewals.bind'), kind: 'primary', onClick: show('bind') },
        { event: 'prepare', label: t('renewals.prepare'), kind: 'primary', onClick: show('prepare') },
        { event: 'resume', label: t('renewals.resume'), kind: 'primary', onClick: show('resume') },
        { event: 'decline', label: t('renewals.decline'), kind: 'danger', onClick: show('decline') },
      ]}
      aside={<Timeline path="/renewals/:number/history" number={number} />}
    >
      <RenewalAlerts renewal={renewal} />
      <Section title={t('renewals.overview')}>
        <RenewalFacts renewal={renewal} />
      </Section>
      {renewal.obstacles.length > 0 && (
        <Section title={t('renewals.obstacles')}>
          <CauseList causes={renewal.obstacles} />
        </Section>
      )}
      <Section title={t('renewals.premiums')} flush>
        <ComparedPremiumsTable premiums={renewal.premiums} product={product.data} />
      </Section>
      {open === 'accept' && quote && <AcceptDialog quote={quote} onClose={close} />}
      {open === 'bind' && submission && <SubmissionDialog name="bind" submission={submission} onClose={close} />}
      {open && open !== 'accept' && open !== 'bind' && <RenewalDialog name={open} renewal={renewal} onClose={close} />}
    </ObjectPage>
  )
}
