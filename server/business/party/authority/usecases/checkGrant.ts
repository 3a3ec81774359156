import type { Role } from '../../../../../config/permissions.ts'
import { together, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findDefinition } from '../../../reference/definition/usecases/findDefinition.ts'
import { decideGrant, decideProductKnown, type GrantProposal } from '../domain/granting.ts'
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
  const unknownProduct = (await isInsured(reader, grant, organisationId)) ? null : grant.productCode
  valueOrThrow(together({ grant: decideGrant(grant, grantor, candidate), product: decideProductKnown(unknownProduct) }))
  return candidate
}

/** Whether the product is one the insurer insures by, on the first day of the grant; any product always is. */
async function isInsured(reader: Reader, { productCode, validFrom }: GrantProposal, insurerId: string) {
  if (productCode === null) return true
  return (await findDefinition(reader, 'product', { insurerId, code: productCode, on: validFrom })) !== null
}
