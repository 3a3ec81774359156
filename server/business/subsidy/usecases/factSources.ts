import { FOREVER, sumFigures } from '../../../../models/figures.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { premiumFigure, yearOf } from '../../contract/terms/domain/premiumOfYear.ts'
import { findOwnership } from '../../party/identity/usecases/findOwnership.ts'
import type { SchemeCode } from '../../reference/catalogue/domain/scheme.ts'
import { findSanctionsOf } from '../../risk/sanctions/usecases/findSanctionsOf.ts'
import type { FactSources } from '../domain/facts.ts'

/** Reads what an assessment must know around a policy. */
export async function getFactSources(
  reader: Reader,
  policy: Policy & Stored,
  scheme: SchemeCode,
): Promise<FactSources> {
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
async function cumulativePremium({ session }: Reader, policy: Policy, scheme: SchemeCode): Promise<number> {
  const figure = premiumFigure(policy.parties.manufacturerId, scheme, yearOf(policy))
  const [sum] = await sumFigures([figure], FOREVER, session)
  return sum?.amountFen ?? 0
}
