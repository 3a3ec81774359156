import { authorityGrantStore } from '../../../models/authorityGrants.ts'
import type { Stored } from '../../../models/store.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { findDefinition } from '../../definition/usecases/findDefinition.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { GrantBody } from '../authority.contract.ts'
import type { GrantInput } from '../authority.schemas.ts'
import type { AuthorityGrant, GrantHolder } from '../domain/grant.ts'
import { decideGrant } from '../domain/granting.ts'
import { findColleague } from './underwriters.ts'

/** Grants authority to a person or a role of the own insurer; never to oneself. */
export async function createGrant(work: UnitOfWork, { body }: GrantInput): Promise<AuthorityGrant & Stored> {
  const { holderUserId, holderRole, ...terms } = body
  const candidate = holderUserId === null ? null : await findColleague(work, holderUserId)
  const decision = decideGrant(body, work.actor, candidate)
  const refusals = [...(decision.ok ? [] : decision.refusals), ...(await productRefusals(work, body))]
  if (refusals.length > 0) throw new RefusalError(refusals)
  const holder = (
    holderRole === null
      ? { userId: holderUserId, name: candidate?.name, role: null }
      : { userId: null, name: null, role: holderRole }
  ) as GrantHolder
  const { userId: grantedByUserId, name: grantedByName, organisationId } = work.actor
  const number = await work.nextNumber('AG')
  const parties = { insurerIds: [organisationId], manufacturerId: '', userIds: [], recommenderId: '' }
  return work.create(
    authorityGrantStore,
    number,
    { ...terms, holder, parties, grantedByUserId, grantedByName, revocation: null },
    { type: 'authorityGrant.granted', payload: { ...terms, holder } },
  )
}

async function productRefusals(work: UnitOfWork, { productCode, validFrom }: GrantBody) {
  if (productCode === null) return []
  const wanted = { insurerId: work.actor.organisationId, code: productCode, on: validFrom }
  if (await findDefinition(work, 'product', wanted)) return []
  return [{ code: 'authority.unknown-product', field: 'productCode', value: productCode }]
}
