import { addDays, type CivilDate, earlierOf, laterOf } from '../../../../kernel/civilDate.ts'
import { contains, type Period } from '../../../../kernel/period.ts'
import type { Step } from '../../../../kernel/step.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { EarningPattern } from '../../../reference/product/domain/earning.ts'
import type { Superseded } from './exposure.ts'
import type { CoverCode, CoverTerms, InsuredItem } from './insuredItem.ts'
import type { CoinsurancePanel } from './panel.ts'
import type { PremiumShare } from './premiumShares.ts'

/** One section of cover with its price. */
export interface PolicyCover extends CoverTerms {
  /** Line of the science-and-technology insurance statistics this cover is booked to. */
  readonly statisticsCategory: string
  /** Losses are paid in proportion where the sum insured is below the value (Insurance Law art. 55). */
  readonly proportional: boolean
  readonly ratePpm: number
  readonly premiumFen: number
}

/** Premium of one cover. */
export interface CoverPremium {
  readonly cover: CoverCode
  readonly premiumFen: number
}

export const TERMS_ENDS = ['cancelled', 'rescinded', 'shortened'] as const
/** How cover ended on the days of a segment: from a day on, from the beginning, or since the period was made shorter. */
export type TermsEnd = (typeof TERMS_ENDS)[number]

/** Where terms stand on the two axes of time. */
export interface TimedTerms {
  /** Counts what was agreed on a policy, from 1. */
  readonly versionNo: number
  /** The days on which these terms hold. */
  readonly effective: Period
  /** The moment from which they are on record. */
  readonly knownSince: Date
  /** Null where there is cover on these days. */
  readonly ends: TermsEnd | null
}

/**
 * Terms of a policy for some days, as on record since a moment. Never edited: whoever agrees otherwise, for days to come
 * or back-dated, adds a segment that is known later.
 */
export interface TermSegment extends TimedTerms {
  readonly policyNo: string
  readonly parties: Parties
  /** The cover period. */
  readonly period: Period
  readonly items: readonly InsuredItem[]
  /** Where its limits accumulate by site: identity keys of sites, or where none is named the region its user had at binding. */
  readonly sites: readonly string[]
  /** The categories of the catalogue entries that its items name. */
  readonly categories: readonly string[]
  readonly covers: readonly PolicyCover[]
  readonly totalLimitFen: number
  /** For the effective days. */
  readonly premiumFen: number
  /** The same per item and cover, to the fen. */
  readonly premiumShares: readonly PremiumShare[]
  /** How its premium is earned over the cover period where the risk does not lie evenly; null: by actual days. */
  readonly earning: EarningPattern | null
  /** Who shares these terms, the issuing insurer first; null: it insures alone. */
  readonly panel: CoinsurancePanel | null
  /** The rating worksheet. */
  readonly steps: readonly Step[]
  /** What each cover costs for the whole period of cover at these terms; null where that is what they hold for. */
  readonly periodPremiums: readonly CoverPremium[] | null
  /** What is kept beside the days of cover where it ended early: a fee, or what a short-rate table keeps. */
  readonly retainedPremiums: readonly CoverPremium[]
  readonly endorsementNo: string | null
  /** On which days they take the place of what; empty for the first terms. */
  readonly supersedes: readonly Superseded[]
}

/** Terms about to be agreed. */
export type AgreedTerms = Omit<TermSegment, 'supersedes'>

/** Number of a policy's segment, such as `FS2026000001-v1`. */
export const termSegmentNo = (policyNo: string, versionNo: number): string => `${policyNo}-v${versionNo}`

/**
 * By when a segment must have been known to count: a moment, as for a report of a past month; or all that is on record,
 * as for what is decided now, since clocks of instances differ and what is committed is known.
 */
export type KnownAt = Date | 'onRecord'

/**
 * The terms in force on a day as known at a moment, or null where none hold: among the segments known by then, the one
 * known latest whose effective days contain the day. What was agreed later under the same moment counts as known later.
 */
export function termsAt<S extends TimedTerms>(segments: readonly S[], day: CivilDate, knownAt: KnownAt): S | null {
  const found = segmentAt(segments, day, knownAt)
  return found?.ends === null ? found : null
}

/** The same with segments that say that there is no cover on the day. */
export function segmentAt<S extends TimedTerms>(segments: readonly S[], day: CivilDate, knownAt: KnownAt): S | null {
  return segments
    .filter((segment) => contains(segment.effective, day) && isKnown(segment, knownAt))
    .reduce<S | null>((latest, segment) => (latest === null || isKnownLater(segment, latest) ? segment : latest), null)
}

const isKnown = ({ knownSince }: TimedTerms, knownAt: KnownAt): boolean =>
  knownAt === 'onRecord' || knownSince.getTime() <= knownAt.getTime()

function isKnownLater(one: TimedTerms, other: TimedTerms): boolean {
  const difference = one.knownSince.getTime() - other.knownSince.getTime()
  return difference === 0 ? one.versionNo > other.versionNo : difference > 0
}

/**
 * The day of cover that is looked at on a day: the day itself, before cover begins its first day, after its end the last.
 */
export const dayOfCover = ({ from, to }: Period, day: CivilDate): CivilDate =>
  laterOf(from, earlierOf(day, addDays(to, -1)))
