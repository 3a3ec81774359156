import { usersAwaitingAcceptance } from '../../../contract/terms/domain/acceptance.ts'
import { sitesOf } from '../../../contract/terms/domain/accumulation.ts'
import { usersAwaitingDelivery } from '../../../contract/terms/domain/delivery.ts'
import type { Acknowledgement } from '../../../contract/terms/domain/disclosure.ts'
import { headOf, type NamedParty, type Policy } from '../../../contract/terms/domain/policy.ts'
import { premiumSharesByValue } from '../../../contract/terms/domain/premiumShares.ts'
import type { AgreedTerms } from '../../../contract/terms/domain/termSegment.ts'
import { numberKeysOf } from '../../../offer/underwriting/domain/goodsNumbers.ts'
import type { Quote } from '../../../offer/underwriting/domain/quote.ts'
import { WHOLE_PREMIUM } from '../../../reference/product/domain/premiumPlan.ts'
import { determineContinuity, type FormerCovers, type RenewedPolicy } from './continuity.ts'

interface Binding {
  readonly quote: Quote & { readonly _id: string }
  /** The policy this one continues, if it is on record. */
  readonly renewed: (RenewedPolicy & { readonly _id: string }) | null
  readonly firstInsurance: Policy['firstInsurance']
  /** What the register knows of each item's days before. */
  readonly formerCovers: readonly FormerCovers[]
  readonly namedParties: readonly NamedParty[]
  readonly acknowledgements: readonly Acknowledgement[]
  readonly boundAt: Date
}

interface Beginning {
  readonly policyNo: string
  readonly quote: Quote
  /** Where each party is on the day of binding. */
  readonly regionOf: ReadonlyMap<string, string>
  readonly boundAt: Date
}

/** The first terms of a policy: those of the accepted quote, for its whole period, known since it is bound. */
export function firstTermsOf({ policyNo, quote, regionOf, boundAt }: Beginning): AgreedTerms {
  const {
    parties,
    period,
    items,
    categories,
    covers,
    totalLimitFen,
    premiumFen,
    premiumShares,
    earning,
    steps,
    panel,
  } = quote
  return {
    policyNo,
    versionNo: 1,
    parties,
    period,
    effective: period,
    knownSince: boundAt,
    items,
    sites: sitesOf(items, { regionOf }),
    categories,
    covers,
    totalLimitFen,
    premiumFen,
    // Quotes from before the premium was kept per item have none.
    premiumShares: premiumShares.length > 0 ? premiumShares : premiumSharesByValue(items, covers),
    earning,
    panel,
    steps,
    periodPremiums: null,
    retainedPremiums: [],
    ends: null,
    endorsementNo: null,
  }
}

/** The head of the policy that binds the terms of an accepted quote. */
export function policyOf({
  quote,
  renewed,
  firstInsurance,
  formerCovers,
  namedParties,
  acknowledgements,
  boundAt,
}: Binding): Policy {
  const { product, tariff, submissionNo, parties, region, period, items } = quote
  return {
    product,
    tariff,
    submissionNo,
    quoteNo: quote._id,
    imported: null,
    state: 'bound',
    parties,
    holderId: parties.manufacturerId,
    region,
    namedParties,
    boundAt,
    issuedAt: null,
    renewalOf: renewed?._id ?? null,
    ...determineContinuity(period, formerCovers, renewed),
    firstInsurance,
    ...headOf({ ...quote, versionNo: 1 }),
    awaitingDeliveryFrom: usersAwaitingDelivery(items),
    awaitingAcceptanceFrom: usersAwaitingAcceptance(items, []),
    conditions: quote.conditions,
    panel: quote.panel,
    acknowledgements,
    printedHashes: [],
    numberKeys: numberKeysOf(items),
    paidPremiumFen: 0,
    payment: {
      plan: WHOLE_PREMIUM,
      over: period,
      issuedOn: null,
      demands: [],
      firstFen: quote.premiumFen,
      changes: [],
    },
    currency: 'CNY',
  }
}
