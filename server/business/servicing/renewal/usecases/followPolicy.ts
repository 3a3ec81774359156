import type { Stored } from '../../../../../models/store.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { TimedTerms } from '../../../contract/terms/domain/termSegment.ts'
import { endSubmission } from '../../../offer/underwriting/usecases/endSubmission.ts'
import { sayContinuation } from '../../../policy/policy/usecases/continuation.ts'
import { runsToItsEnd } from '../domain/due.ts'
import { gapDays } from '../domain/nextPeriod.ts'
import { findRenewalOf, moveRenewal } from './moveRenewal.ts'

/**
 * Says what an endorsement does to the renewal of its policy, in the transaction in which it takes effect: nobody may accept
 * an offer of terms that are not the policy's any more. The offer is made anew by the next run, or at once by an underwriter.
 * A policy that ends early closes the renewal; cover that is reinstated opens it again.
 */
export async function followEndorsement(
  work: UnitOfWork,
  policy: Policy & Stored,
  segments: readonly TimedTerms[],
  endorsementNo: string,
): Promise<void> {
  const renewal = await findRenewalOf(work, policy._id)
  if (!renewal) return
  const goesOn = runsToItsEnd(policy, segments)
  const event = goesOn ? (renewal.state === 'closed' ? 'reopen' : 'outdate') : 'close'
  const now = {
    parties: policy.parties,
    totalLimitFen: policy.headline.totalLimitFen,
    expiresOn: policy.period.to,
    outdatedBy: endorsementNo,
    ...(event === 'close' && { nonRenewal: null }),
  }
  const fact = { type: TYPES[event], payload: { endorsementNo } }
  const moved = await moveRenewal(work, renewal, event, now, fact)
  if (moved && renewal.offer) await endSubmission(work, renewal.offer.submissionNo, TYPES[event])
}

const TYPES = { close: 'renewal.closed', outdate: 'renewal.outdated', reopen: 'renewal.reopened' } as const

/**
 * Notes the policy that goes on from another of the same insurer, with the days without cover between them. Where the holder
 * goes on with another insurer, that is not this one's to know.
 */
export async function followBinding(work: UnitOfWork, policy: Policy & Stored): Promise<void> {
  const renewal = policy.renewalOf === null ? null : await findRenewalOf(work, policy.renewalOf)
  if (!renewal || renewal.parties.insurerIds[0] !== policy.parties.insurerIds[0]) return
  const renewedBy = { policyNo: policy._id, gapDays: gapDays(renewal.expiresOn, policy.period.from) }
  const moved = await moveRenewal(
    work,
    renewal,
    'renew',
    { renewedBy, outdatedBy: null, nonRenewal: null },
    { type: 'renewal.renewed', payload: renewedBy },
  )
  const { offer } = renewal
  if (moved && offer && offer.submissionNo !== policy.submissionNo)
    await endSubmission(work, offer.submissionNo, 'renewal.renewed')
}

sayContinuation(followBinding)
