import { claimStore } from '../../../../models/claims.ts'
import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import { type Decision, refused } from '../../../kernel/refusal.ts'
import { findVisible, getVisible } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { findTermsAt } from '../../contract/terms/usecases/terms.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { Claim } from '../domain/claim.ts'
import {
  type Assignment,
  decideBatch,
  decideOccurrence,
  type LinkedClaim,
  type WantedOccurrence,
} from '../domain/occurrenceAssignment.ts'
import { insuredBatches, type KeyedBatch } from '../domain/productionBatch.ts'
import { settlementUnder } from './insuredTerms.ts'
import { recordLoss } from './sameLoss.ts'

/**
 * The occurrence somebody assigns a claim to. Writes the policy's document of claims where a batch decides, so that of
 * two claims of one batch at once the later is decided again and sees the earlier.
 */
export async function assignmentOf(
  work: UnitOfWork,
  claim: Claim & Stored,
  wanted: WantedOccurrence,
): Promise<Decision<Assignment, ClaimRefusalCode>> {
  const policy = await getVisible(work, policyStore, claim.policyNo)
  const { occurrence } = await settlementUnder(work, policy)
  const terms = await findTermsAt(work, policy._id, claim.lossNotice.lossOn, 'onRecord')
  const batch = decideBatch(occurrence, insuredBatches(terms?.items ?? [], claim.lossNotice.itemNos), wanted)
  if (!batch.ok) return refused(...batch.refusals)
  const linked =
    wanted.sameOccurrenceAs === undefined ? undefined : await findVisible(work, claimStore, wanted.sameOccurrenceAs)
  if (batch.value === null) return decideOccurrence(claim, null, linked)
  await recordLoss(work, policy, claim._id, 'policyClaims.batchNamed')
  const first = await findFirstOfBatch(work, claim, batch.value)
  return decideOccurrence(claim, { of: batch.value, first }, linked)
}

/** The registered claim of the batch with the lowest number, but for this one. */
function findFirstOfBatch(
  { session }: UnitOfWork,
  { _id, policyNo, lossNotice }: Claim & Stored,
  { key }: KeyedBatch,
): Promise<LinkedClaim> {
  const same = { policyNo, 'lossNotice.cover': lossNotice.cover, 'batch.key': key }
  return claimStore.model
    .findOne({ ...same, _id: { $ne: _id } } as object, null, { session })
    .sort({ _id: 1 })
    .lean<(Claim & Stored) | null>()
}
