import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { ReceiveSupplementsInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decideSupplements } from '../domain/supplements.ts'
import { factsOf } from './claimFacts.ts'

/** Takes in papers from the manufacturer or the equipment user. */
export async function receiveSupplements(
  work: UnitOfWork,
  { params, body }: ReceiveSupplementsInput,
): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, params.number)
  const change = valueOrThrow(decideSupplements(await factsOf(work, claim), body.documents, body.unavailable))
  return work.change(claimStore, claim, change, { type: 'claim.supplementsReceived', payload: { ...body } })
}
