import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { findVisible } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import type { RegisterClaimInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decideRegistration } from '../domain/registration.ts'
import { factsOf } from './claimFacts.ts'

/** Opens the case; its handler is whoever registers it. */
export async function registerClaim(work: UnitOfWork, { params, body }: RegisterClaimInput): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, params.number)
  const { documents, sameOccurrenceAs } = body
  const linked = sameOccurrenceAs === undefined ? undefined : await findVisible(work, claimStore, sameOccurrenceAs)
  const change = valueOrThrow(decideRegistration(await factsOf(work, claim), documents, linked))
  return work.change(claimStore, claim, change, {
    type: 'claim.registered',
    payload: { documents, sameOccurrenceAs: sameOccurrenceAs ?? null },
  })
}
