import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { ReceiveSupplementsBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { decideSupplements } from '../domain/supplements.ts'
import { factsOf } from './claimFacts.ts'

export type ReceiveSupplements = ClaimRef & ReceiveSupplementsBody

/** Takes in papers from the manufacturer or the equipment user, or as the insurer received them from somebody. */
export async function receiveSupplements(
  work: UnitOfWork,
  { claimNo, ...command }: ReceiveSupplements,
): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const change = valueOrThrow(decideSupplements(await factsOf(work, claim), command))
  const type = command.receipt ? 'claim.papersRecorded' : 'claim.supplementsReceived'
  return work.change(claimStore, claim, change, { type, payload: { ...command } })
}
