import type { Role } from '../../../../../config/permissions.ts'
import { RefusalError } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findDefinition } from '../../../reference/definition/usecases/findDefinition.ts'
import { decideGrant, type GrantProposal } from '../domain/granting.ts'
import { type Candidate, findColleague } from './candidates.ts'

/** Who gives authority. */
export interface Grantor {
  readonly userId: string
  readonly organisationId: string
  readonly roles: readonly Role[]
}

/** The person a grant names as holder, null for a role. Throws every reason why it may not be given. */
export async function checkGrant(reader: Reader, grant: GrantProposal, grantor: Grantor): Promise<Candidate | null> {
  const { organisationId } = grantor
  const { holderUserId } = grant
  const candidate = holderUserId === null ? null : await findColleague(reader, organisationId, holderUserId)
  const decision = decideGrant(grant, grantor, candidate)
  const refusals = [
    ...(decision.ok ? [] : decision.refusals),
    ...(await productRefusals(reader, grant, organisationId)),
  ]
  if (refusals.length > 0) throw new RefusalError(refusals)
  return candidate
}

async function productRefusals(reader: Reader, { productCode, validFrom }: GrantProposal, insurerId: string) {
  if (productCode === null) return []
  if (await findDefinition(reader, 'product', { insurerId, code: productCode, on: validFrom })) return []
  return [{ code: 'authority.unknown-product', field: 'productCode', value: productCode }]
}
