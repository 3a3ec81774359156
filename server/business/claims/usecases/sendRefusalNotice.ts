import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { SendRefusalNoticeBody } from '../claims.contract.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'
import { decideRefusalNotice } from '../domain/declinature.ts'
import { factsOf } from './claimFacts.ts'

export type SendRefusalNotice = ClaimRef & SendRefusalNoticeBody

/** Records that the refusal notice with its reasons went out. */
export async function sendRefusalNotice(
  work: UnitOfWork,
  { claimNo, ...command }: SendRefusalNotice,
): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, claimNo)
  const change = valueOrThrow(decideRefusalNotice(await factsOf(work, claim), command.sentOn))
  return work.change(claimStore, claim, change, { type: 'claim.refusalNoticeSent', payload: { ...command } })
}
