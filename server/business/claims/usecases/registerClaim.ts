import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { RegisterClaimBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { decideRegistration } from '../domain/registration.ts'
import { assignmentOf } from './assignmentOf.ts'
import { factsOf } from './claimFacts.ts'

export type RegisterClaim = ClaimRef & RegisterClaimBody

/** Opens the case, as part of its occurrence; its handler is whoever registers it. */
export async function registerClaim(work: UnitOfWork, { claimNo, ...command }: RegisterClaim): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const { documents, ...wanted } = command
  const assigned = await assignmentOf(work, claim, wanted)
  const change = valueOrThrow(decideRegistration(await factsOf(work, claim), documents, assigned))
  return work.change(claimStore, claim, change, {
    type: 'claim.registered',
    payload: { documents, sameOccurrenceAs: wanted.sameOccurrenceAs ?? null, batchNo: wanted.batchNo ?? null },
  })
}
