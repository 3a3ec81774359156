import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { RegisterClaimInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decideRegistration } from '../domain/registration.ts'
import { assignmentOf } from './assignmentOf.ts'
import { factsOf } from './claimFacts.ts'

/** Opens the case, as part of its occurrence; its handler is whoever registers it. */
export async function registerClaim(work: UnitOfWork, { params, body }: RegisterClaimInput): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, params.number)
  const { documents, ...wanted } = body
  const assigned = await assignmentOf(work, claim, wanted)
  const change = valueOrThrow(decideRegistration(await factsOf(work, claim), documents, assigned))
  return work.change(claimStore, claim, change, {
    type: 'claim.registered',
    payload: { documents, sameOccurrenceAs: wanted.sameOccurrenceAs ?? null, batchNo: wanted.batchNo ?? null },
  })
}
