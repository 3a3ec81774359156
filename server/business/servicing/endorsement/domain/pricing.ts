import { allocate } from '../../../../kernel/allocate.ts'
import { multiplyPpm, multiplyRatio, sumFen } from '../../../../kernel/money.ts'
import { daysIn, type Period } from '../../../../kernel/period.ts'
import { accepted, type Decision } from '../../../../kernel/refusal.ts'
import { premiumSharesOf } from '../../../contract/terms/domain/premiumShares.ts'
import type { AgreedTerms, PolicyCover } from '../../../contract/terms/domain/termSegment.ts'
import { pricedCover } from '../../../offer/underwriting/domain/offer.ts'
import { type RatingBasis, rateTerms } from '../../../offer/underwriting/domain/rateTerms.ts'
import type { CompleteRequest } from '../../../offer/underwriting/domain/submission.ts'
import type { InsuredState } from './state.ts'

/** What a state's price and place say of a segment. */
export type PricedState = Pick<
  AgreedTerms,
  'items' | 'covers' | 'totalLimitFen' | 'premiumFen' | 'premiumShares' | 'steps' | 'periodPremiums'
> & { readonly categories: readonly string[] }

interface Contract {
  readonly insurerId: string
  readonly productCode: string
  readonly renewalOf: string | null
}

/** A state as what somebody would ask to be insured. */
export const requestOf = (
  { period, totalLimitFen, covers, items }: InsuredState,
  contract: Contract,
): CompleteRequest => ({ ...contract, period, totalLimitFen, covers, items })

/**
 * What a state costs: rated for its whole period of cover by the tariff that the policy pins, and of that the part of its
 * days, of all days of the period, rounded half up once for each cover. Refuses with everything that catalogue, product
 * and tariff object to.
 */
export function priceState(
  basis: RatingBasis,
  state: InsuredState,
  contract: Contract,
  days: Period,
): Decision<PricedState> {
  const rated = rateTerms(
    basis,
    requestOf(state, contract),
    state.adjustments.map((adjustment) => ({ ...adjustment })),
  )
  if (!rated.ok) return rated
  const { rating, categories } = rated.value
  const whole = state.covers.map((cover) => pricedCover(cover, basis.product, rating))
  const covers = whole.map(
    (cover): PolicyCover => ({ ...cover, premiumFen: partOf(cover.premiumFen, state.period, days) }),
  )
  const premiumFen = sumFen(covers.map((cover) => cover.premiumFen))
  return accepted({
    items: state.items,
    covers,
    totalLimitFen: state.totalLimitFen,
    premiumFen,
    premiumShares: premiumSharesOf(itemsOf(rating.items, premiumFen), covers),
    steps: rating.steps,
    periodPremiums: whole.map((cover) => ({ cover: cover.code, premiumFen: cover.premiumFen })),
    categories: [...new Set(categories.filter((category) => category !== null))],
  })
}

const partOf = (premiumFen: number, period: Period, days: Period): number =>
  multiplyRatio(premiumFen, daysIn(days), daysIn(period), 'halfUp')

/** The premium of the days spread over the items as the premium of the whole period falls on them. */
function itemsOf(items: readonly { readonly itemNo: number; readonly premiumFen: number }[], premiumFen: number) {
  const weights = items.map((item) => item.premiumFen)
  const parts = weights.some((weight) => weight > 0) ? allocate(premiumFen, weights) : weights
  return items.map(({ itemNo }, index) => ({ itemNo, premiumFen: parts[index] ?? 0 }))
}

/** What of an amount a share in ppm keeps, rounded half up. */
export const keptOf = (premiumFen: number, keptPpm: number): number => multiplyPpm(premiumFen, keptPpm, 'halfUp')
