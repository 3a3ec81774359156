import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { findOwnership } from '../../party/identity/usecases/findOwnership.ts'
import { findSanctionsOf } from '../../risk/sanctions/usecases/findSanctionsOf.ts'
import type { FactSources } from '../domain/facts.ts'
import { SCHEMES, type Scheme } from '../domain/ruleSet.ts'

/** Reads what an assessment must know around a policy. */
export async function getFactSources(reader: Reader, policy: Policy & Stored, scheme: Scheme): Promise<FactSources> {
  const { manufacturerId, userIds } = policy.parties
  const organisations = await findOwnership(reader, [manufacturerId, ...userIds])
  const maker = organisations.filter(({ _id }) => _id === manufacturerId)
  return {
    businessDate: reader.businessDate,
    cumulativePremiumFen: await cumulativePremium(reader, policy, scheme),
    organisations,
    bans: await findSanctionsOf(reader, maker),
  }
}

/** Premium of the maker's issued policies of the scheme whose cover began in the same calendar year. */
async function cumulativePremium({ session }: Reader, policy: Policy, scheme: Scheme): Promise<number> {
  const year = policy.versions[0]?.period.from.slice(0, 4) ?? ''
  const [total] = await policyStore.model
    .aggregate<{ readonly premiumFen: number }>(
      [
        {
          $match: {
            'parties.manufacturerId': policy.parties.manufacturerId,
            state: 'issued',
            'versions.0.period.from': { $gte: `${year}-01-01`, $lte: `${year}-12-31` },
            'versions.items.catalogueEntryId': new RegExp(`^${SCHEMES[scheme]}-`),
          },
        },
        { $group: { _id: null, premiumFen: { $sum: { $arrayElemAt: ['$versions.premiumFen', -1] } } } },
      ],
      session ? { session } : {},
    )
    .exec()
  return total?.premiumFen ?? 0
}
