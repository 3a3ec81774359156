import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { contains, type Period } from '../../../../kernel/period.ts'
import type { Step } from '../../../../kernel/step.ts'
import type { Parties } from '../../../party/identity/domain/visibility.ts'
import type { Condition } from './condition.ts'
import type { Acknowledgement } from './disclosure.ts'
import type { CoverTerms, InsuredItem } from './insuredItem.ts'
import type { CoinsurancePanel } from './panel.ts'

/** One section of cover with its price. */
export interface PolicyCover extends CoverTerms {
  /** Line of the science-and-technology insurance statistics this cover is booked to. */
  readonly statisticsCategory: string
  /** Losses are paid in proportion where the sum insured is below the value (Insurance Law art. 55). */
  readonly proportional: boolean
  readonly ratePpm: number
  readonly premiumFen: number
}

/** The terms of a policy as they are from `effective.from` on; an endorsement adds a version and never edits one. */
export interface PolicyVersion {
  readonly versionNo: number
  /** The cover period. */
  readonly period: Period
  /** The days on which these terms hold. */
  readonly effective: Period
  readonly items: readonly InsuredItem[]
  /** Where its limits accumulate by site: identity keys of sites, or where none is named the region its user had at binding. */
  readonly sites: readonly string[]
  /** The categories of the catalogue entries that its items name. */
  readonly categories: readonly string[]
  readonly covers: readonly PolicyCover[]
  readonly totalLimitFen: number
  readonly premiumFen: number
  /** The rating worksheet. */
  readonly steps: readonly Step[]
  readonly endorsementNo: string | null
}

export interface PinnedProduct {
  readonly code: string
  readonly version: string
  readonly hash: string
  readonly filingNo: string
  readonly name: string
}

export interface PinnedTariff {
  readonly id: string
  readonly version: string
  readonly hash: string
}

/** Name and credit code of a party on the day of binding, so that a document can be rendered again unchanged. */
export interface NamedParty {
  readonly organisationId: string
  readonly name: string
  readonly creditCode: string
}

export type PolicyState = 'bound' | 'issued'

export interface Policy {
  readonly product: PinnedProduct
  readonly tariff: PinnedTariff
  readonly submissionNo: string
  readonly quoteNo: string
  readonly state: PolicyState
  readonly parties: Parties
  /** The maker, who is policyholder and insured. */
  readonly holderId: string
  /** Six digits (GB/T 2260) of the maker. */
  readonly region: string
  readonly namedParties: readonly NamedParty[]
  readonly boundAt: Date
  readonly issuedAt: Date | null
  readonly renewalOf: string | null
  /** 1 in the first year, +1 for every cover without a gap before it, of the item insured for longest. */
  readonly continuousYears: number
  /** Where the cover before this one ended, of whichever insurer; null: nothing was insured before. */
  readonly previousCoverEnd: CivilDate | null
  readonly versions: readonly PolicyVersion[]
  /** Conditions and warranties the cover depends on. */
  readonly conditions: readonly Condition[]
  /** Who shares the contract, the issuing insurer first; null: it insures alone. */
  readonly panel: CoinsurancePanel | null
  /** That exclusions, own shares and conditions were shown and explained (Insurance Law art. 17), latest last. */
  readonly acknowledgements: readonly Acknowledgement[]
  /** Identity keys of every number its items carry, to be found by. */
  readonly numberKeys: readonly string[]
  readonly paidPremiumFen: number
  readonly currency: 'CNY'
}

export type CoverStatus = 'notYet' | 'inForce' | 'expired'

/** The latest terms. */
export function currentVersion(policy: Pick<Policy, 'versions'>): PolicyVersion {
  const version = policy.versions.at(-1)
  if (!version) throw new Error('a policy has at least one version')
  return version
}

/**
 * The version in force on a day, or null outside the cover period. Where versions overlap (a back-dated endorsement)
 * the later one holds.
 */
export function versionAt(policy: Pick<Policy, 'versions'>, date: CivilDate): PolicyVersion | null {
  return policy.versions.findLast(({ effective }) => contains(effective, date)) ?? null
}

/** Whether cover has begun, holds or is over on a business day; derived, never stored. */
export function coverStatus(policy: Pick<Policy, 'versions'>, businessDate: CivilDate): CoverStatus {
  const { period } = currentVersion(policy)
  if (businessDate < period.from) return 'notYet'
  return businessDate < period.to ? 'inForce' : 'expired'
}

/** Premium of the latest terms that is written (the policy is issued) and not yet received. */
export function outstandingPremiumFen(policy: Pick<Policy, 'versions' | 'paidPremiumFen' | 'state'>): number {
  return policy.state === 'issued' ? currentVersion(policy).premiumFen - policy.paidPremiumFen : 0
}
