import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { endorsementStore } from '../../../../../models/endorsements.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { agreeTerms } from '../../../contract/terms/usecases/agreeTerms.ts'
import { findAcceptances, findDeliveries, findSegments } from '../../../contract/terms/usecases/terms.ts'
import { premiumChanged } from '../../../ledger/billing/domain/premium.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import { findOrganisationsById } from '../../../party/identity/usecases/organisations.ts'
import { issueEndorsementDocuments } from '../../../policy/documents/usecases/issueEndorsementDocuments.ts'
import { policyTransitions } from '../../../policy/policy/domain/lifecycle.ts'
import { policyFacts } from '../../../policy/policy/domain/policyFacts.ts'
import { followEndorsement } from '../../renewal/usecases/followPolicy.ts'
import { changedTermsOf } from '../domain/changedTerms.ts'
import { decideCommitment, type Expected } from '../domain/commitment.ts'
import { type Endorsement, type EndorsementRef, withCounting } from '../domain/endorsement.ts'
import { endorsementWords } from '../domain/endorsementWords.ts'
import { headAfter, isAnnulled, lastTermsOf } from '../domain/headAfter.ts'
import { endorsementTransitions, nextApproval } from '../domain/lifecycle.ts'
import type { Outcome } from '../domain/outcome.ts'
import { askedBy, type DeterminedEndorsement, determineEndorsement } from './determineEndorsement.ts'
import { endorsementFacts } from './endorsementFacts.ts'
import { holdChanged } from './findChangedCase.ts'
import { registerChanges } from './registerChanges.ts'

export type ApproveEndorsement = EndorsementRef & Expected

/**
 * Approves an endorsement within the person's authority. The last approval that is needed lets it take effect: its terms,
 * the head of the policy and the difference in premium are written in one transaction, by the amounts that were previewed.
 */
export async function approveEndorsement(
  work: UnitOfWork,
  { endorsementNo, ...expected }: ApproveEndorsement,
): Promise<Endorsement & Stored> {
  const loaded = await work.loadForChange(endorsementStore, endorsementNo)
  const policy = await getVisible(work, policyStore, loaded.policyNo)
  const outcome = valueOrThrow(await determineEndorsement(work, policy, askedBy(loaded)))
  const endorsement = withCounting(loaded, outcome.termsSince)
  const { facts, grant } = await endorsementFacts(work, endorsement, changedTermsOf(outcome, HANDBOOK))
  const event = nextApproval(facts)
  const also = decideCommitment(policy, outcome, expected)
  const state = valueOrThrow(decideTransition(endorsementTransitions, endorsement.state, event, facts, also))
  const { userId, name } = work.actor
  const approvals = [...endorsement.approvals, { userId, name, at: work.now, grantNo: grant?._id ?? '' }]
  if (event === 'coApprove')
    return work.change(endorsementStore, loaded, { state, approvals }, { type: 'endorsement.co-approved' })
  const { premiumBeforeFen, premiumAfterFen, differences, segments } = outcome
  const versionNos = segments.map(({ versionNo }) => versionNo)
  if (outcome.judged) await holdChanged(work, outcome.judged, { endorsementNo, request: endorsement })
  await takeEffect(work, policy, loaded, outcome)
  return work.change(
    endorsementStore,
    loaded,
    { state, approvals, outcome: { versionNos, premiumBeforeFen, premiumAfterFen, differences } },
    { type: 'endorsement.endorsed', payload: { versionNos, premiumBeforeFen, premiumAfterFen } },
  )
}

/** Writes the head, the terms, the register of goods, the ledger and the documents that tell of it. */
async function takeEffect(
  work: UnitOfWork,
  policy: Policy & Stored,
  endorsement: Endorsement & Stored,
  outcome: DeterminedEndorsement,
): Promise<void> {
  const policyNo = policy._id
  const endorsementNo = endorsement._id
  const segments = await findSegments(work, policyNo)
  const deliveries = await findDeliveries(work, policyNo)
  const acceptances = await findAcceptances(work, policyNo)
  const newParties = await partiesOf(work, policy, outcome)
  const withNew = [...segments, ...outcome.segments.map((terms) => ({ ...terms, supersedes: [] }))]
  // The head first: of two endorsements at once the second is told here.
  const event = isAnnulled(withNew) ? 'annul' : 'endorse'
  const state = valueOrThrow(decideTransition(policyTransitions, policy.state, event, policyFacts(policy, work)))
  const changed = await work.change(
    policyStore,
    policy,
    { ...headAfter(policy, { segments: withNew, deliveries, acceptances, newParties }), state },
    {
      type: 'policy.endorsed',
      payload: {
        endorsementNo,
        premiumBeforeFen: outcome.premiumBeforeFen,
        premiumAfterFen: outcome.premiumAfterFen,
      },
    },
  )
  for (const terms of outcome.segments) await agreeTerms(work, terms)
  const cause = `${streamOf(policyStore, policyNo)}#${changed.version}`
  await followEndorsement(work, changed, withNew, endorsementNo)
  await registerChanges(work, { policyNo, event: cause, version: changed.version }, outcome.goods)
  const occasion = { event: cause, effectiveOn: work.businessDate }
  const [terms] = outcome.segments
  await post(work, terms ? premiumChanged(changed, terms, outcome.differences, occasion) : [])
  await issueEndorsementDocuments(work, changed, {
    versionNo: outcome.segments[0]?.versionNo ?? changed.versionNo,
    words: (sources) => endorsementWords(endorsement, outcome, { ...sources, namedParties: changed.namedParties }),
    last: lastTermsOf(withNew),
  })
}

/** Name and credit code of users that were no party of the policy before. */
async function partiesOf(work: UnitOfWork, policy: Policy, { after }: Outcome) {
  const known = new Set(policy.namedParties.map(({ organisationId }) => organisationId))
  const users = [...new Set(after.items.flatMap(({ userId }) => userId ?? []))].filter((userId) => !known.has(userId))
  const found = users.length > 0 ? await findOrganisationsById(work, users) : []
  return found.map(({ _id, nameZh, uscc }) => ({ organisationId: _id, name: nameZh, creditCode: uscc }))
}
