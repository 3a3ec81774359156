import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { SendRefusalNoticeInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decideRefusalNotice } from '../domain/declinature.ts'
import { factsOf } from './claimFacts.ts'

/** Records that the refusal notice with its reasons went out. */
export async function sendRefusalNotice(
  work: UnitOfWork,
  { params, body }: SendRefusalNoticeInput,
): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, params.number)
  const change = valueOrThrow(decideRefusalNotice(await factsOf(work, claim), body.sentOn))
  return work.change(claimStore, claim, change, { type: 'claim.refusalNoticeSent', payload: { ...body } })
}
