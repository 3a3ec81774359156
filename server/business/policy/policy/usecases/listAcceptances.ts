import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { AcceptanceRecord } from '../../../contract/terms/domain/acceptance.ts'
import type { PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { findAcceptances } from '../../../contract/terms/usecases/terms.ts'
import { type SeenAcceptance, withStanding } from '../domain/acceptanceMenu.ts'

/** All that was recorded of the acceptance of a policy's items, item by item, the latest first. */
export async function listAcceptances(
  reader: Reader,
  { policyNo }: PolicyRef,
): Promise<readonly SeenAcceptance<AcceptanceRecord & Stored>[]> {
  const [, records] = await Promise.all([getVisible(reader, policyStore, policyNo), findAcceptances(reader, policyNo)])
  return withStanding(records)
}
