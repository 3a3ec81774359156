import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { AuthorityRefusalCode } from '../authority.refusals.ts'
import { type SummedCase, sumsUnder } from './exercise.ts'
import type { AuthorityGrant, GrantDecision } from './grant.ts'

/** A case as authority looks at it. */
export interface AuthorityCase {
  readonly productCode: string
  /** Total limit of a quote, or amount of a claim. */
  readonly totalLimitFen: number
  /** Sum of the agreed discounts, positive. */
  readonly discountPpm: number
  /** Categories of the items' catalogue entries; an item without an entry has none. */
  readonly categories: readonly string[]
  /** Six digits (GB/T 2260) of the applicant. */
  readonly region: string
  /** What it adds up with; null where it is measured by itself. */
  readonly summed: SummedCase | null
}

/** A grant with its number. */
export type NumberedGrant = AuthorityGrant & { readonly _id: string }

type AuthorityRefusal = Refusal<AuthorityRefusalCode>

/**
 * The best of a person's grants for one of the decisions that covers the case, alone and with what the person has decided
 * already for the same occurrence, maker, user or site: the one that asks for the fewest people, then the one with the
 * highest limit. Where none does, what was exceeded, grant by grant, each with its number as reference.
 */
export function determineAuthority(
  grants: readonly NumberedGrant[],
  decision: GrantDecision | readonly GrantDecision[],
  subject: AuthorityCase,
): Decision<NumberedGrant, AuthorityRefusalCode> {
  const decisions = [decision].flat()
  const candidates = grants.filter(
    (grant) => decisions.includes(grant.decision) && (grant.productCode ?? subject.productCode) === subject.productCode,
  )
  if (candidates.length === 0) return refused({ code: 'authority.no-grant', value: decisions[0] ?? '' })
  const judged = candidates.map((grant) => ({ grant, exceeded: exceededBy(grant, subject) }))
  const covering = judged.filter(({ exceeded }) => exceeded.length === 0).map(({ grant }) => grant)
  const [best] = covering.toSorted((a, b) => a.approvals - b.approvals || b.limitFen - a.limitFen)
  return best ? accepted(best) : refused(...judged.flatMap(({ exceeded }) => exceeded))
}

/** Every condition of one grant that the case goes beyond. */
function exceededBy(grant: NumberedGrant, subject: AuthorityCase): AuthorityRefusal[] {
  const { _id: reference, limitFen, greatestDiscountPpm, categories, territory } = grant
  const { totalLimitFen, discountPpm, region } = subject
  const refusals: AuthorityRefusal[] = []
  if (totalLimitFen > limitFen)
    refusals.push({
      code: 'authority.limit-exceeded',
      value: totalLimitFen,
      threshold: limitFen,
      unit: 'fen',
      reference,
    })
  else refusals.push(...sumRefusals(grant, subject))
  if (discountPpm > greatestDiscountPpm)
    refusals.push({
      code: 'authority.discount-exceeded',
      value: discountPpm,
      threshold: greatestDiscountPpm,
      unit: 'ppm',
      reference,
    })
  if (categories !== null) refusals.push(...categoryRefusals(categories, subject.categories, reference))
  if (territory !== null && !region.startsWith(territory))
    refusals.push({ code: 'authority.territory-not-covered', value: region, threshold: territory, reference })
  return refusals
}

/** What alone is within the limit and with earlier decisions of the person is not. */
function sumRefusals(grant: NumberedGrant, { totalLimitFen, summed }: AuthorityCase): AuthorityRefusal[] {
  if (!summed) return []
  const { limitFen: threshold, _id: reference } = grant
  return sumsUnder(grant, summed, totalLimitFen)
    .filter(({ totalFen }) => totalFen > threshold)
    .map(({ dimension, totalFen: value }) => {
      const code = `authority.${dimension}-sum-exceeded` as const
      return { code, value, threshold, unit: 'fen', reference }
    })
}

/** A grant for some categories says nothing about a case that has none. */
function categoryRefusals(
  granted: readonly string[],
  categories: readonly string[],
  reference: string,
): AuthorityRefusal[] {
  const refusal = { code: 'authority.category-not-covered', threshold: granted.join(', '), reference } as const
  if (categories.length === 0) return [refusal]
  const outside = new Set(categories.filter((category) => !granted.includes(category)))
  return [...outside].map((value) => ({ ...refusal, value }))
}

/** Where a filter finds the figures of a case in its documents. */
export interface CasePaths {
  readonly productCode: string
  readonly totalLimitFen: string
  /** Absent where no such case gives a discount. */
  readonly discountPpm?: string
  /** Absent where no such case has any, so that a grant for some of them reaches none. */
  readonly categories?: string
  readonly region: string
}

/**
 * The same rule as {@link determineAuthority} for each case by itself, as a filter over stored cases, so that a queue
 * holds what a person may decide; what it adds up to is judged when it is decided. Null where the person may decide
 * nothing.
 */
export function casesWithin(
  grants: readonly NumberedGrant[],
  decision: GrantDecision,
  paths: CasePaths,
): Readonly<Record<string, unknown>> | null {
  const alternatives = grants
    .filter((grant) => grant.decision === decision && (grant.categories === null || paths.categories !== undefined))
    .map(({ productCode, limitFen, greatestDiscountPpm, categories, territory }) => ({
      ...(productCode === null ? {} : { [paths.productCode]: productCode }),
      [paths.totalLimitFen]: { $lte: limitFen },
      ...(paths.discountPpm === undefined ? {} : { [paths.discountPpm]: { $lte: greatestDiscountPpm } }),
      ...(categories === null || paths.categories === undefined
        ? {}
        : { [paths.categories]: { $ne: [], $not: { $elemMatch: { $nin: categories } } } }),
      ...(territory === null ? {} : { [paths.region]: { $gte: territory, $lt: `${territory}:` } }),
    }))
  return alternatives.length > 0 ? { $or: alternatives } : null
}
