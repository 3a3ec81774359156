import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { AssignOccurrenceBody } from '../claims.contract.ts'
import { type Claim, type ClaimRef, occurrenceOf } from '../domain/claim.ts'
import { decideReassignment } from '../domain/reassignment.ts'
import { assignmentOf } from './assignmentOf.ts'
import { factsOf } from './claimFacts.ts'

export type AssignOccurrence = ClaimRef & AssignOccurrenceBody

/** Joins a claim to another occurrence or parts it from its own, for a reason that stays in the history. */
export async function assignOccurrence(
  work: UnitOfWork,
  { claimNo, ...command }: AssignOccurrence,
): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const { reasonZh, ...wanted } = command
  const present = { occurrenceNo: occurrenceOf(claim), namesOthers: await namesOthers(work, claim) }
  const assigned = await assignmentOf(work, claim, wanted)
  const change = valueOrThrow(decideReassignment(await factsOf(work, claim), present, assigned))
  return work.change(claimStore, claim, change, {
    type: 'claim.occurrenceAssigned',
    reason: reasonZh,
    payload: { from: present.occurrenceNo, to: change.occurrenceNo ?? null, batch: change.batch?.batchNo ?? null },
  })
}

/** Whether other claims belong to the occurrence that has this claim's number. */
async function namesOthers({ session }: UnitOfWork, { _id, policyNo }: Claim & Stored): Promise<boolean> {
  const others = { policyNo, occurrenceNo: _id, _id: { $ne: _id } }
  return (await claimStore.model.exists(others as object).session(session)) !== null
}
