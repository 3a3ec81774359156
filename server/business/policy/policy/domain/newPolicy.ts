import type { Acknowledgement } from '../../../contract/terms/domain/disclosure.ts'
import type { NamedParty, Policy } from '../../../contract/terms/domain/policy.ts'
import { numberKeysOf } from '../../../offer/underwriting/domain/goodsNumbers.ts'
import type { Quote } from '../../../offer/underwriting/domain/quote.ts'
import { sitesOf } from '../../../risk/accumulation/domain/exposure.ts'
import { determineContinuity, type FormerCovers, type RenewedPolicy } from './continuity.ts'

interface Binding {
  readonly quote: Quote & { readonly _id: string }
  /** The policy this one continues, if it is on record. */
  readonly renewed: (RenewedPolicy & { readonly _id: string }) | null
  /** What the register knows of each item's days before. */
  readonly formerCovers: readonly FormerCovers[]
  readonly namedParties: readonly NamedParty[]
  /** Where each party is on the day of binding. */
  readonly regionOf: ReadonlyMap<string, string>
  readonly acknowledgements: readonly Acknowledgement[]
  readonly boundAt: Date
}

/** The policy that binds the terms of an accepted quote, as its first version. */
export function policyOf(binding: Binding): Policy {
  const { quote, renewed, formerCovers, namedParties, regionOf, acknowledgements, boundAt } = binding
  const { product, tariff, submissionNo, parties, region, period, items, covers, totalLimitFen, premiumFen, steps } =
    quote
  return {
    product,
    tariff,
    submissionNo,
    quoteNo: quote._id,
    state: 'bound',
    parties,
    holderId: parties.manufacturerId,
    region,
    namedParties,
    boundAt,
    issuedAt: null,
    renewalOf: renewed?._id ?? null,
    ...determineContinuity(period, formerCovers, renewed),
    versions: [
      {
        versionNo: 1,
        period,
        effective: period,
        items,
        sites: sitesOf(items, { regionOf }),
        categories: quote.categories,
        covers,
        totalLimitFen,
        premiumFen,
        steps,
        endorsementNo: null,
      },
    ],
    conditions: quote.conditions,
    panel: quote.panel,
    acknowledgements,
    numberKeys: numberKeysOf(items),
    paidPremiumFen: 0,
    currency: 'CNY',
  }
}
