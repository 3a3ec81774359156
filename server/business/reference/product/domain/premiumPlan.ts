import { WHOLE_PREMIUM_WORDS } from '../../../../../config/wholePremium.ts'
import type { BilingualText } from './bilingualText.ts'

/** From which day the months of a plan are counted: that of issue, or the first of cover. */
export const PLAN_STARTS = ['issue', 'inception'] as const
export type PlanStart = (typeof PLAN_STARTS)[number]

/** What becomes of additional premium: part of the instalments that are not due yet, or a due of its own. */
export const ADDITIONAL_RULES = ['spread', 'atOnce'] as const
/** What return premium takes from: the latest instalments first, or all that are not due yet in proportion. */
export const RETURN_RULES = ['latestFirst', 'spread'] as const

/** In which parts and by when a premium is paid, and what follows where it is not. Pinned by policies as it was. */
export interface PremiumPlan {
  readonly code: string
  readonly version: string
  /** Content hash of the plan as it was laid down; null where no plan says anything. */
  readonly hash: string | null
  readonly name: BilingualText
  readonly instalments: number
  /** Months from one instalment to the next. */
  readonly everyMonths: number
  /** Share of the first instalment in ppm; null: all are alike. */
  readonly firstPpm: number | null
  readonly startsOn: PlanStart
  /** Each instalment is due so many days after its month begins. */
  readonly dueDays: number
  /** So many days before an instalment is due it is asked for (保费通知). */
  readonly noticeDays: number
  /** After the reminder so many days are left before anything follows (宽限期). */
  readonly graceDays: number
  readonly additional: (typeof ADDITIONAL_RULES)[number]
  readonly returned: (typeof RETURN_RULES)[number]
  /** Article of the clause or document that says so. */
  readonly reference: string
}

/** A plan that is offered: to which lines of business, and from when. Data. */
export interface OfferedPlan extends PremiumPlan {
  readonly lines: readonly string[]
  readonly effective: { readonly from: string; readonly to: string | null }
}

/** Code of the plan that holds where none was chosen. */
export const WHOLE = 'WHOLE'

/** The whole premium within thirty days of issue: what holds where nothing is agreed. */
export const WHOLE_PREMIUM: PremiumPlan = {
  code: WHOLE,
  version: '1',
  hash: null,
  ...WHOLE_PREMIUM_WORDS,
  instalments: 1,
  everyMonths: 12,
  firstPpm: null,
  startsOn: 'issue',
  dueDays: 30,
  noticeDays: 15,
  graceDays: 30,
  additional: 'atOnce',
  returned: 'latestFirst',
}

/** Terms of a plan without where it is offered. */
export const agreedPlan = ({ lines, effective, ...plan }: OfferedPlan): PremiumPlan => plan
