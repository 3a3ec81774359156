import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { AuthorityRefusalCode } from '../authority.refusals.ts'
import type { AuthorityGrant, GrantDecision } from './grant.ts'

/** A case as authority looks at it. */
export interface AuthorityCase {
  readonly productCode: string
  readonly totalLimitFen: number
  /** Sum of the agreed discounts, positive. */
  readonly discountPpm: number
  /** Categories of the items' catalogue entries; an item without an entry has none. */
  readonly categories: readonly string[]
  /** Six digits (GB/T 2260) of the applicant. */
  readonly region: string
}

/** A grant with its number. */
export type NumberedGrant = AuthorityGrant & { readonly _id: string }

type AuthorityRefusal = Refusal<AuthorityRefusalCode>

/**
 * The best of a person's grants that covers the case: the one that asks for the fewest people, then the one with the
 * highest limit. Where none does, what was exceeded, grant by grant, each with its number as reference.
 */
export function determineAuthority(
  grants: readonly NumberedGrant[],
  decision: GrantDecision,
  subject: AuthorityCase,
): Decision<NumberedGrant, AuthorityRefusalCode> {
  const candidates = grants.filter(
    (grant) => grant.decision === decision && (grant.productCode ?? subject.productCode) === subject.productCode,
  )
  if (candidates.length === 0) return refused({ code: 'authority.no-grant', value: decision })
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
  readonly discountPpm: string
  readonly categories: string
  readonly region: string
}

/**
 * The same rule as {@link determineAuthority} as a filter over stored cases, so that a queue holds what a person may
 * decide and nothing else. Null where the person may decide nothing.
 */
export function casesWithin(
  grants: readonly NumberedGrant[],
  decision: GrantDecision,
  paths: CasePaths,
): Readonly<Record<string, unknown>> | null {
  const alternatives = grants
    .filter((grant) => grant.decision === decision)
    .map(({ productCode, limitFen, greatestDiscountPpm, categories, territory }) => ({
      ...(productCode === null ? {} : { [paths.productCode]: productCode }),
      [paths.totalLimitFen]: { $lte: limitFen },
      [paths.discountPpm]: { $lte: greatestDiscountPpm },
      ...(categories === null ? {} : { [paths.categories]: { $ne: [], $not: { $elemMatch: { $nin: categories } } } }),
      ...(territory === null ? {} : { [paths.region]: { $gte: territory, $lt: `${territory}:` } }),
    }))
  return alternatives.length > 0 ? { $or: alternatives } : null
}
