import {
  AUTHORITY_SUMS,
  NEAR_LIMIT,
  SUM_DIMENSIONS,
  type SumDimension,
  type SumRule,
} from '../../../../../config/authority/index.ts'
import { addDays, type CivilDate } from '../../../../kernel/civilDate.ts'
import { multiplyPpm } from '../../../../kernel/money.ts'
import { overlaps, type Period } from '../../../../kernel/period.ts'
import type { AuthorityGrant, GrantDecision } from './grant.ts'

/** How decisions of a kind add up; undefined where each is measured by itself. */
export const sumRuleOf = (decision: GrantDecision): SumRule | undefined => SUM_RULES[decision]

const SUM_RULES: Readonly<Partial<Record<GrantDecision, SumRule>>> = AUTHORITY_SUMS

/** One occurrence, maker, user or site; a case lies on several. */
export type SumKey = `${SumDimension}:${string}`

/** A decision taken under a grant, as it counts against the limit for what the same person decides later. */
export interface Exercise {
  /** Decision, document and person, so that deciding it again replaces what was. */
  readonly _id: string
  readonly insurerId: string
  readonly userId: string
  readonly userName: string
  readonly decision: GrantDecision
  /** Decisions of one sum add up, see `config/authority/`. */
  readonly sum: string
  /** Number of the quote or the claim. */
  readonly subject: string
  /** Of several decisions on one case only the greatest counts: of a submission's quotes only one can stand. */
  readonly caseNo: string
  readonly productCode: string
  readonly keys: readonly SumKey[]
  readonly amountFen: number
  /** Days on which it counts for maker, user and site; for its occurrence it always does. */
  readonly from: CivilDate
  readonly to: CivilDate
  /** Business date of the decision. */
  readonly on: CivilDate
  readonly grantNo: string
  /** Limit of the grant then. */
  readonly limitFen: number
  /** Just below the limit, as the insurer's supervisor wants to know. */
  readonly near: boolean
}

/** A case on which authority is exercised, in the words of every context. */
export interface ExercisedCase {
  /** Number of the quote or the claim. */
  readonly subject: string
  readonly caseNo: string
  readonly productCode: string
  /** All it lies on; what counts for a decision is data. */
  readonly keys: readonly SumKey[]
  /** Days of the cover it gives; null where it gives none. */
  readonly cover: Period | null
}

/** What of an exercise counts against a limit. */
export type CountedExercise = Pick<Exercise, 'sum' | 'caseNo' | 'productCode' | 'keys' | 'amountFen' | 'from' | 'to'>

/** A case that is about to be decided, as it adds up with others. */
export interface SummedCase {
  readonly caseNo: string
  readonly keys: readonly SumKey[]
  /** Days on which it will count. */
  readonly days: Period
  /** What the person has decided already that shares a key with it. */
  readonly earlier: readonly CountedExercise[]
}

const isOf = (key: SumKey, dimension: SumDimension): boolean => key.startsWith(`${dimension}:`)

/** The keys over which decisions of this kind add up, out of all that a case lies on. */
export function keysFor(decision: GrantDecision, keys: readonly SumKey[]): readonly SumKey[] {
  const over = sumRuleOf(decision)?.over ?? []
  return keys.filter((key) => over.some((dimension) => isOf(key, dimension)))
}

/** Those of the exercises that add up with decisions of this kind. */
export const ofSum = <E extends Pick<Exercise, 'sum'>>(
  decision: GrantDecision,
  exercises: readonly E[],
): readonly E[] => exercises.filter(({ sum }) => sum === sumRuleOf(decision)?.sum)

/** The days on which a decision counts: those of the cover it gives, or from the day it is taken for as long as configured. */
export function daysCounted(decision: GrantDecision, on: CivilDate, cover: Period | null): Period {
  const days = sumRuleOf(decision)?.days ?? null
  if (days !== null || cover === null) return { from: on, to: addDays(on, days ?? 1) }
  return cover
}

/** What a person will have decided in one dimension, the case at hand included, where that is most. */
export interface AuthoritySum {
  readonly dimension: SumDimension
  readonly totalFen: number
}

/**
 * For each dimension the greatest sum over one of the case's keys, with the case itself, of what falls under the grant's
 * product. Of several decisions on one case the greatest counts.
 */
export function sumsUnder(
  { productCode }: Pick<AuthorityGrant, 'productCode'>,
  { caseNo, keys, days, earlier }: SummedCase,
  amountFen: number,
): readonly AuthoritySum[] {
  const others = earlier.filter((exercise) => productCode === null || exercise.productCode === productCode)
  return SUM_DIMENSIONS.flatMap((dimension) => {
    const totals = keys
      .filter((key) => isOf(key, dimension))
      .map((key) => {
        const counted = others.filter(
          (exercise) => exercise.keys.includes(key) && (dimension === 'occurrence' || overlaps(exercise, days)),
        )
        return totalByCase([{ caseNo, amountFen }, ...counted])
      })
    return totals.length > 0 ? [{ dimension, totalFen: Math.max(...totals) }] : []
  })
}

function totalByCase(exercises: readonly Pick<CountedExercise, 'caseNo' | 'amountFen'>[]): number {
  const byCase = new Map<string, number>()
  for (const { caseNo, amountFen } of exercises) byCase.set(caseNo, Math.max(byCase.get(caseNo) ?? 0, amountFen))
  return [...byCase.values()].reduce((sum, amountFen) => sum + amountFen, 0)
}

/** Whether an amount lies so near below a limit that several of them are shown to a supervisor. */
export const isNearLimit = (amountFen: number, limitFen: number): boolean =>
  amountFen > 0 && amountFen >= limitFen - multiplyPpm(limitFen, NEAR_LIMIT.unusedPpm, 'down')
