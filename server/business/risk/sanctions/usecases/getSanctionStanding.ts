import { policyStore } from '../../../../../models/policies.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { PolicyRef } from '../../../contract/terms/domain/policy.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import { findOrganisationsById } from '../../../party/identity/usecases/organisations.ts'
import { isInForce } from '../domain/sanction.ts'
import { findSanctionsOf } from './findSanctionsOf.ts'

export interface SanctionStanding {
  readonly on: CivilDate
  readonly items: readonly { readonly organisationId: string; readonly inForce: boolean }[]
}

/** Whether the maker and the users of a policy are barred today. */
export const getPolicyStanding = async (reader: Reader, { policyNo }: PolicyRef): Promise<SanctionStanding> =>
  sanctionStandingOf(reader, (await getVisible(reader, policyStore, policyNo)).parties)

/** Whether the maker and the users of a case are barred today: yes or no, nothing of the entries themselves. */
export async function sanctionStandingOf(reader: Reader, parties: Parties): Promise<SanctionStanding> {
  const organisationIds = [...new Set([parties.manufacturerId, ...parties.userIds])]
  const entries = await findSanctionsOf(reader, await findOrganisationsById(reader, organisationIds))
  const barred = new Set(
    entries.filter((entry) => isInForce(entry, reader.businessDate)).map(({ organisationId }) => organisationId),
  )
  return {
    on: reader.businessDate,
    items: organisationIds.map((organisationId) => ({ organisationId, inForce: barred.has(organisationId) })),
  }
}
