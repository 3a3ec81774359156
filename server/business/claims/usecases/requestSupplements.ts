import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { RequestSupplementsInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decideSupplementRequest } from '../domain/supplements.ts'
import { factsOf } from './claimFacts.ts'

/** Asks the claimant for all missing papers, once. */
export async function requestSupplements(
  work: UnitOfWork,
  { params, body }: RequestSupplementsInput,
): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, params.number)
  const change = valueOrThrow(decideSupplementRequest(await factsOf(work, claim), body.codes, body.noteZh))
  return work.change(claimStore, claim, change, { type: 'claim.supplementsRequested', payload: { codes: body.codes } })
}
