import { identityKey } from '../../../../../config/identity/index.ts'
import { organisationStore } from '../../../../../models/organisations.ts'
import type { Stored } from '../../../../../models/store.ts'
import { groupBy } from '../../../../kernel/groupBy.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { Organisation } from '../../../party/identity/domain/organisation.ts'
import { findOwnership } from '../../../party/identity/usecases/findOwnership.ts'
import { type PayerRelation, relationOf, type StatedRelation } from '../domain/payerRelation.ts'

type Paid = Pick<Policy, 'holderId' | 'parties'>

/** Payers by the names that banks tell, and what each of them is to a policy. */
export interface Payers {
  /** The one organisation on file that goes by this very name, however it is spelled; null for none and for several. */
  readonly organisationOf: (name: string) => (Organisation & Stored) | null
  readonly relationTo: (policy: Paid, name: string, stated?: StatedRelation) => PayerRelation
  /** The payers on file, whoever is declared above them, and the policyholders that were asked about. */
  readonly circle: readonly string[]
}

/** Looks up who payers are, together, and who is declared above them and above these policyholders. */
export async function findPayers(
  reader: Reader,
  names: readonly string[],
  holderIds: readonly string[],
): Promise<Payers> {
  const keys = [...new Set(names.map(identityKey))].filter((key) => key !== '')
  const found = await organisationStore.model
    .find({ 'marks.nameKey': { $in: keys } } as object, null, { session: reader.session ?? null })
    .lean<(Organisation & Stored)[]>()
  const byKey = groupBy(found, ({ nameZh }) => identityKey(nameZh))
  const organisationOf = (name: string) => {
    const [only, ...others] = byKey.get(identityKey(name)) ?? []
    return only && others.length === 0 ? only : null
  }
  // Who is on no file is related to nobody.
  const ids = found.length === 0 ? [] : [...holderIds, ...found.map(({ _id }) => _id)]
  const ownership = await findOwnership(reader, [...new Set(ids)])
  return {
    organisationOf,
    relationTo: (policy, name, stated) => relationOf(organisationOf(name)?._id ?? null, policy, ownership, stated),
    circle: ownership.map(({ _id }) => _id),
  }
}
