import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { AttachmentsSection } from '../attachments/AttachmentsSection.tsx'
import { PostingsSection } from '../billing/PostingsSection.tsx'
import { StatementSection } from '../billing/StatementSection.tsx'
import { useRecords } from '../claims/useRecords.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { PageAction } from '../components/actions.ts'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { StepsTable } from '../components/StepsTable.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { InstalmentsSection } from '../instalment/InstalmentsSection.tsx'
import { ObjectsSection } from '../object/ObjectsSection.tsx'
import { PolicyEndorsements } from '../servicing/PolicyEndorsements.tsx'
import { PolicyRenewal } from '../servicing/PolicyRenewal.tsx'
import { usePermission } from '../session/session.ts'
import { AssessNowDialog } from '../subsidy/AssessNowDialog.tsx'
import { CoversTable } from '../underwriting/CoversTable.tsx'
import { PanelSection } from '../underwriting/PanelSection.tsx'
import { AcceptancesSection } from './AcceptancesSection.tsx'
import { CoverEnded } from './CoverEnded.tsx'
import { DocumentButton, DocumentsSection } from './DocumentsSection.tsx'
import { PolicyClaims } from './PolicyClaims.tsx'
import { PolicyDialog, type PolicyDialogName } from './PolicyDialog.tsx'
import { PolicyFacts } from './PolicyFacts.tsx'
import { PolicySubsidy } from './PolicySubsidy.tsx'
import { ReceiptsSection } from './ReceiptsSection.tsx'
import { TermsTimeline } from './TermsTimeline.tsx'
import { useAskedDay } from './useAskedDay.ts'

export function PolicyPage() {
  const { number = '' } = useParams()
  const { on, knownOn, ask } = useAskedDay()
  const asked = { number, ...(on !== null && { on }), ...(knownOn !== null && { knownOn }) }
  const policy = useKeptAnswer('/policies/:number', asked)
  return (
    <ResourceView query={policy}>
      {(data) => (
        <PolicyDetails
          policy={data}
          timeline={<TermsTimeline policyNo={number} on={on} knownOn={knownOn} ask={ask} />}
        />
      )}
    </ResourceView>
  )
}

interface PolicyDetailsProps {
  readonly policy: PolicyView
  /** Terms over the days of the policy. */
  readonly timeline: ReactNode
}

function PolicyDetails({ policy, timeline }: PolicyDetailsProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { open, show, close } = useOpen<PolicyDialogName>()
  const seesLedger = usePermission('ledger.read')
  const seesClaims = usePermission('claim.read')
  const seesSubsidy = usePermission('subsidy.read')
  const seesEndorsements = usePermission('endorsement.read')
  const seesRenewals = usePermission('renewal.read')
  const { notifyLabel } = useRecords()
  const { open: assessing, show: assess, close: assessed } = useOpen<'assess'>()
  const { number, terms } = policy
  const actions: PageAction[] = [
    { event: 'issue', label: t('policies.issue'), kind: 'primary', onClick: show('issue') },
    { event: 'choosePlan', label: t('instalments.choose'), onClick: show('choosePlan') },
    { event: 'receivePremium', label: t('policies.receive'), kind: 'primary', onClick: show('receivePremium') },
    { event: 'confirmDelivery', label: t('policies.deliver'), kind: 'primary', onClick: show('confirmDelivery') },
    { event: 'recordAcceptance', label: t('policies.accept'), kind: 'primary', onClick: show('recordAcceptance') },
    { event: 'endorse', label: t('endorsements.change'), onClick: () => void navigate(`/policies/${number}/change`) },
    { event: 'refundPremium', label: t('endorsements.refund'), kind: 'primary', onClick: show('refundPremium') },
    { event: 'assessSubsidy', label: t('policies.assessSubsidy'), onClick: assess('assess') },
    { event: 'notify', label: notifyLabel, onClick: () => void navigate(`/claims/new?policy=${number}`) },
  ]
  return (
    <ObjectPage
      kind={t('kind.policy')}
      number={number}
      status={
        <>
          <StateTag kind="policy" state={policy.state} />
          {policy.state === 'issued' && <StateTag kind="cover" state={policy.coverStatus} />}
        </>
      }
      extra={policy.documentNo !== null && <DocumentButton number={policy.documentNo} label={t('policies.document')} />}
      figures={[
        {
          label: t('policies.premium'),
          value: (
            <AmountText
              fen={policy.premiumFen}
              // What was changed has several worksheets; none of them comes to this amount.
              {...(terms.premiumFen === policy.premiumFen && { steps: terms.steps })}
              {...(policy.tariff && { rated: { product: policy.product, tariff: policy.tariff } })}
              title={t('policies.worksheet')}
            />
          ),
        },
        {
          label: t('policies.outstanding'),
          value: <AmountText fen={policy.state === 'issued' ? policy.outstandingPremiumFen : null} />,
        },
        ...(policy.refundablePremiumFen > 0
          ? [{ label: t('endorsements.refundable'), value: <AmountText fen={policy.refundablePremiumFen} /> }]
          : []),
        { label: t('policies.limit'), value: <AmountText fen={terms.totalLimitFen} /> },
        { label: t('policies.period'), value: <PeriodText period={policy.period} /> },
      ]}
      allowedEvents={policy.allowedEvents}
      actions={actions}
      aside={<Timeline path="/policies/:number/history" number={number} />}
    >
      <CoverEnded policy={policy} />
      {timeline}
      <Section title={t('policies.overview')}>
        <PolicyFacts policy={policy} />
      </Section>
      <PanelSection panel={policy.panel} />
      <Section title={t('policies.covers')} flush>
        <CoversTable covers={terms.covers} product={policy.product} />
      </Section>
      <ObjectsSection items={terms.items} product={policy.product} />
      {policy.state === 'issued' && <AcceptancesSection policy={policy} />}
      {policy.state !== 'bound' && <DocumentsSection policyNo={number} />}
      <AttachmentsSection owner={{ kind: 'policy', number }} />
      {seesEndorsements && policy.state !== 'bound' && <PolicyEndorsements policyNo={number} />}
      {seesRenewals && policy.state === 'issued' && <PolicyRenewal policyNo={number} />}
      {seesClaims && <PolicyClaims policyNo={number} />}
      {seesSubsidy && <PolicySubsidy policyNo={number} />}
      <InstalmentsSection policyNo={number} />
      {seesLedger && policy.state === 'issued' && <ReceiptsSection policy={policy} />}
      {seesLedger && policy.state === 'issued' && (
        <StatementSection policyNo={number} since={policy.boundAt.slice(0, 10)} />
      )}
      {seesLedger && <PostingsSection policyNo={number} />}
      <Section title={t('policies.worksheet')} flush>
        <StepsTable
          steps={terms.steps}
          caption={t('policies.worksheet')}
          {...(policy.tariff && { rated: { product: policy.product, tariff: policy.tariff } })}
        />
      </Section>
      {assessing && <AssessNowDialog policyNo={number} onClose={assessed} />}
      {open && <PolicyDialog name={open} policy={policy} onClose={close} />}
    </ObjectPage>
  )
}
