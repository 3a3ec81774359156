import { FOREVER, sumFigures } from '../../../../models/figures.ts'
import type { Stored } from '../../../../models/store.ts'
import { groupBy } from '../../../kernel/groupBy.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { premiumFigure, yearOf } from '../../contract/terms/domain/premiumOfYear.ts'
import { findOwnership } from '../../party/identity/usecases/findOwnership.ts'
import { findSanctionsOf } from '../../risk/sanctions/usecases/findSanctionsOf.ts'
import { type FactSources, schemeOf } from '../domain/facts.ts'

/** Reads what assessments must know around some policies, for all of them at once; gives it for each. */
export async function getFactSources(
  reader: Reader,
  policies: readonly (Policy & Stored)[],
): Promise<(policy: Policy & Stored) => FactSources> {
  const makers = new Set(policies.map(({ parties }) => parties.manufacturerId))
  const users = policies.flatMap(({ parties }) => parties.userIds)
  const organisations = await findOwnership(reader, [...new Set([...makers, ...users])])
  const bansOf = groupBy(
    await findSanctionsOf(
      reader,
      organisations.filter(({ _id }) => makers.has(_id)),
    ),
    ({ organisationId }) => organisationId,
  )
  const sums = await sumFigures([...new Set(policies.map(premiumOfYear))], FOREVER, reader.session)
  const amountOf = new Map(sums.map(({ figure, amountFen }) => [figure, amountFen]))
  return (policy) => ({
    businessDate: reader.businessDate,
    cumulativePremiumFen: amountOf.get(premiumOfYear(policy)) ?? 0,
    organisations,
    bans: bansOf.get(policy.parties.manufacturerId) ?? [],
  })
}

/** Premium of the maker's issued policies of the scheme whose cover began in the same calendar year. */
const premiumOfYear = (policy: Policy): string =>
  premiumFigure(policy.parties.manufacturerId, schemeOf(policy.catalogueEditions), yearOf(policy))
