import { organisationStore } from '../../../models/organisations.ts'
import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import type { Reader } from '../../database/reader.ts'
import type { Policy } from '../../policy/domain/policy.ts'
import type { DeclaredOwnership, FactSources } from '../domain/facts.ts'
import { SCHEMES, type Scheme } from '../domain/ruleSet.ts'

/** Reads what an assessment must know around a policy. */
export async function getFactSources(reader: Reader, policy: Policy & Stored, scheme: Scheme): Promise<FactSources> {
  return {
    businessDate: reader.businessDate,
    previousPolicy: await findPreviousPolicy(reader, policy),
    cumulativePremiumFen: await cumulativePremium(reader, policy, scheme),
    organisations: await findOwnership(reader, [policy.parties.manufacturerId, ...policy.parties.userIds]),
  }
}

/** The policy this one renews, of whichever insurer. */
async function findPreviousPolicy({ session }: Reader, { renewalOf, holderId }: Policy): Promise<Policy | null> {
  if (renewalOf === null) return null
  return policyStore.model.findOne({ _id: renewalOf, holderId }, null, { session: session ?? null }).lean<Policy>()
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

/** The organisations and, level by level, whoever is declared above them. */
async function findOwnership(
  reader: Reader,
  ids: readonly string[],
  known: readonly DeclaredOwnership[] = [],
): Promise<readonly DeclaredOwnership[]> {
  const unknown = ids.filter((id) => !known.some(({ _id }) => _id === id))
  if (unknown.length === 0) return known
  const found = await organisationStore.model
    .find({ _id: { $in: unknown } }, { controllers: 1 }, { session: reader.session ?? null })
    .lean<DeclaredOwnership[]>()
  if (found.length === 0) return known
  const above = found.flatMap(({ controllers }) => controllers.flatMap(({ organisationId }) => organisationId ?? []))
  return findOwnership(reader, above, [...known, ...found])
}
