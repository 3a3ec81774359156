import { policyStore } from '../../../../../models/policies.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { findPayeeAccounts, type PayeeAccount } from '../../../party/banking/usecases/payeeAccounts.ts'

/** Where premium can go back to; nothing for a co-insurer, who does not pay it. */
export async function findRefundAccounts(reader: Reader, { policyNo }: PolicyRef): Promise<readonly PayeeAccount[]> {
  const { parties, holderId } = await getVisible(reader, policyStore, policyNo)
  return parties.insurerIds[0] === reader.actor.organisationId ? findPayeeAccounts(reader, holderId, 'general') : []
}
