import { policyStore } from '../../../../../models/policies.ts'
import { renewalStore } from '../../../../../models/renewals.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { type Refusal, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { endSubmission } from '../../../offer/underwriting/usecases/endSubmission.ts'
import { type RenewalEvent, renewalTransitions } from '../domain/lifecycle.ts'
import { toldRefusals } from '../domain/nonRenewal.ts'
import type { Renewal, RenewalRef, RenewalState } from '../domain/renewal.ts'
import { prepareOffer } from './prepareOffer.ts'
import { findOffered, renewalFacts } from './renewalFacts.ts'

export type DeclineRenewal = RenewalRef & { readonly reason: string; readonly toldOn: CivilDate }

/** Either side says that it does not renew, why, and when the other was told; the offer ends with it. */
export async function declineRenewal(
  work: UnitOfWork,
  { renewalNo, reason, toldOn }: DeclineRenewal,
): Promise<Renewal & Stored> {
  const renewal = await work.loadForChange(renewalStore, renewalNo)
  const state = await nextState(work, renewal, 'decline', toldRefusals(toldOn, work.businessDate))
  const { userId: byUserId, name: byName, organisationId } = work.actor
  const side = organisationId === renewal.parties.manufacturerId ? 'holder' : 'insurer'
  if (renewal.offer) await endSubmission(work, renewal.offer.submissionNo, 'renewal.declined')
  return work.change(
    renewalStore,
    renewal,
    { state, nonRenewal: { side, reason, toldOn, byUserId, byName, at: work.now } },
    { type: 'renewal.declined', reason, payload: { side, toldOn } },
  )
}

export type ResumeRenewal = RenewalRef & { readonly reason: string }

/** The side that did not want to renew says otherwise before the end; an offer is to be prepared anew. */
export async function resumeRenewal(work: UnitOfWork, { renewalNo, reason }: ResumeRenewal): Promise<Renewal & Stored> {
  const renewal = await work.loadForChange(renewalStore, renewalNo)
  const state = await nextState(work, renewal, 'resume')
  return work.change(
    renewalStore,
    renewal,
    { state, offer: null, nonRenewal: null },
    { type: 'renewal.resumed', reason },
  )
}

/** The insurer prepares an offer at once, where none stands or the policy has changed since. */
export async function prepareRenewal(work: UnitOfWork, { renewalNo }: RenewalRef): Promise<Renewal & Stored> {
  const renewal = await work.loadForChange(renewalStore, renewalNo)
  const state = await nextState(work, renewal, 'prepare')
  const policy = await getVisible(work, policyStore, renewal.policyNo)
  if (renewal.offer) await endSubmission(work, renewal.offer.submissionNo, 'renewal.prepared')
  const offer = await prepareOffer(work, policy, { straightThrough: false })
  const { submissionNo, policyVersionNo } = offer
  return work.change(
    renewalStore,
    renewal,
    { state, offer, outdatedBy: null },
    { type: 'renewal.prepared', payload: { submissionNo, policyVersionNo } },
  )
}

async function nextState(
  work: UnitOfWork,
  renewal: Renewal & Stored,
  event: RenewalEvent,
  also: readonly Refusal[] = [],
): Promise<RenewalState> {
  const offered = renewal.offer ? (await findOffered(work, [renewal])).get(renewal.offer.submissionNo) : undefined
  const facts = await renewalFacts(work, renewal, offered ?? null)
  return valueOrThrow(decideTransition(renewalTransitions, renewal.state, event, facts, also))
}
