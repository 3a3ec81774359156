import { FOREVER, sumFigures } from '../../../../models/figures.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { findOwnership } from '../../party/identity/usecases/findOwnership.ts'
import { findSanctionsOf } from '../../risk/sanctions/usecases/findSanctionsOf.ts'
import type { FactSources } from '../domain/facts.ts'
import { premiumFigure, yearOf } from '../domain/premiumOfYear.ts'
import type { Scheme } from '../domain/ruleSet.ts'

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
  const figure = premiumFigure(policy.parties.manufacturerId, scheme, yearOf(policy))
  const [sum] = await sumFigures([figure], FOREVER, session)
  return sum?.amountFen ?? 0
}
