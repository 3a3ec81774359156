import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { EndorsementView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { ActionCard } from './ActionCard.tsx'
import { ActionFacts } from './ActionFacts.tsx'
import { ApprovalsSection } from './ApprovalsSection.tsx'
import { DifferenceFacts } from './DifferenceFacts.tsx'
import { EndorsementDialog, type EndorsementDialogName } from './EndorsementDialog.tsx'
import { EndorsementFacts } from './EndorsementFacts.tsx'
import { KeptOutcome } from './KeptOutcome.tsx'
import { OutcomeSections } from './OutcomeSections.tsx'
import { usePolicyDefinitions } from './usePolicyDefinitions.ts'

/** One change of a policy, from the request to the decision. */
export function EndorsementPage() {
  const { number = '' } = useParams()
  const endorsement = useAnswer('/endorsements/:number', { number })
  return <ResourceView query={endorsement}>{(data) => <EndorsementDetails endorsement={data} />}</ResourceView>
}

function EndorsementDetails({ endorsement }: { readonly endorsement: EndorsementView }) {
  const { t } = useTranslation()
  const { open, show, close } = useOpen<EndorsementDialogName>()
  const { number, policyNo, state, effectiveFrom, actions } = endorsement
  const undecided = state === 'requested'
  const policy = useAnswer('/policies/:number', { number: policyNo, on: effectiveFrom }).data
  const { product, tariff } = usePolicyDefinitions(policy)
  const outcome = useAnswer('/endorsements/:number/outcome', undecided ? { number } : null)
  const definitions = { product: product.data, tariff: tariff.data }
  // Without an outcome on screen there is nothing to approve.
  const offered = endorsement.allowedEvents.filter(
    ({ event, allowed }) => !allowed || outcome.data || (event !== 'approve' && event !== 'coApprove'),
  )
  return (
    <ObjectPage
      kind={t('kind.endorsement')}
      number={number}
      status={<StateTag kind="endorsement" state={state} />}
      figures={[
        { label: t('endorsements.policy'), value: <ObjectLink kind="policy" number={policyNo} /> },
        { label: t('endorsements.effectiveFrom'), value: <CivilDateText date={effectiveFrom} /> },
        {
          label: t('endorsements.difference'),
          value: <AmountText fen={endorsement.differenceFen ?? outcome.data?.differenceFen ?? null} />,
        },
      ]}
      allowedEvents={offered}
      actions={[
        { event: 'approve', label: t('endorsements.approve'), kind: 'primary', onClick: show('approve') },
        { event: 'coApprove', label: t('endorsements.coApprove'), kind: 'primary', onClick: show('coApprove') },
        { event: 'decline', label: t('endorsements.decline'), kind: 'danger', onClick: show('decline') },
        { event: 'withdraw', label: t('endorsements.withdraw'), onClick: show('withdraw') },
      ]}
      aside={<Timeline path="/endorsements/:number/history" number={number} />}
    >
      <Section title={t('endorsements.asked')}>
        <div className="stack">
          <EndorsementFacts endorsement={endorsement} />
          {placed(actions).map(({ action, place }) => (
            <ActionCard key={place} place={place} type={action.type}>
              <ActionFacts action={action} {...definitions} items={policy?.terms.items ?? []} />
            </ActionCard>
          ))}
        </div>
      </Section>
      {undecided && (
        <Section title={t('endorsements.outcome')}>
          <ProblemAlert error={outcome.error} />
          {outcome.data && (
            <DifferenceFacts
              outcome={outcome.data}
              more={[
                {
                  label: t('endorsements.onPolicyVersion'),
                  value: t('endorsements.versionValue', { n: outcome.data.policyVersionNo }),
                },
              ]}
            />
          )}
        </Section>
      )}
      {outcome.data && undecided && <OutcomeSections outcome={outcome.data} {...definitions} />}
      {endorsement.outcome && <KeptOutcome outcome={endorsement.outcome} product={product.data} />}
      <ApprovalsSection endorsement={endorsement} />
      {open && <EndorsementDialog name={open} endorsement={endorsement} outcome={outcome.data} onClose={close} />}
    </ObjectPage>
  )
}

/** The actions of an endorsement with their places, which are theirs for good. */
const placed = (actions: EndorsementView['actions']) => actions.map((action, index) => ({ action, place: index + 1 }))
