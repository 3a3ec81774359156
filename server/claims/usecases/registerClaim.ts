import { claimStore } from '../../../models/claims.ts'
import type { Stored } from '../../../models/store.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import type { RegisterClaimInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'
import { decideRegistration } from '../domain/registration.ts'
import { factsOf } from './claimFacts.ts'

/** Opens the case; its handler is whoever registers it. */
export async function registerClaim(work: UnitOfWork, { params, body }: RegisterClaimInput): Promise<Claim & Stored> {
  const claim = await work.loadForChange(claimStore, params.number)
  const change = valueOrThrow(decideRegistration(await factsOf(work, claim), body.documents))
  return work.change(claimStore, claim, change, { type: 'claim.registered', payload: { documents: body.documents } })
}
