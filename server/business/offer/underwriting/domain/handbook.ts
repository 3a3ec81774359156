import type { BilingualText } from '../../../reference/product/domain/product.ts'
import type { UnderwritingRule } from '../../../reference/product/domain/underwritingRuleSet.ts'

/** A code with its words. */
export interface Coded {
  readonly code: string
  readonly text: BilingualText
}

/** What underwriting goes by besides products and tariffs. Data, in `config/underwriting/`. */
export interface Handbook {
  /** Days after the day it is made on which a quote can be accepted, unless another day is agreed. */
  readonly quoteValidDays: number
  readonly longestQuoteValidDays: number
  /** Days before the end of a policy from which its renewal is offered, unless its product says otherwise. */
  readonly renewalOfferDays: number
  /** Working days in which a referred quote should be decided. */
  readonly referralWorkingDays: number
  /** How many distinct people must approve a quote, by total limit, ascending from 0. */
  readonly approvals: readonly {
    readonly fromLimitFen: number
    readonly approvals: number
    readonly reference: string
  }[]
  /** Rules for every product, beside those of the insurer's own rule set. */
  readonly rules: readonly UnderwritingRule[]
  readonly declineReasons: readonly Coded[]
  readonly conditions: readonly Coded[]
  readonly inspectionGrades: readonly Coded[]
  /** Content hash of everything above. */
  readonly hash: string
}

/** How many distinct people the handbook asks for at a total limit. */
export const approvalsNeededAt = ({ approvals }: Pick<Handbook, 'approvals'>, totalLimitFen: number): number =>
  approvals.findLast(({ fromLimitFen }) => fromLimitFen <= totalLimitFen)?.approvals ?? 1
