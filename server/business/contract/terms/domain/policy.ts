import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { Acknowledgement } from './disclosure.ts'
import type { CoinsurancePanel } from './panel.ts'
import type { PremiumPayment } from './paymentTerms.ts'
import type { SpecialCondition } from './specialCondition.ts'
import type { TermSegment } from './termSegment.ts'

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

/** A policy that was agreed and issued in another system. */
export interface ImportedFrom {
  readonly bordereauNo: string
  /** Its number there, as it was written. */
  readonly foreignNo: string
  readonly issuedOn: CivilDate
}

/** Name and credit code of a party on the day of binding, so that a document can be rendered again unchanged. */
export interface NamedParty {
  readonly organisationId: string
  readonly name: string
  readonly creditCode: string
}

export const POLICY_STATES = ['bound', 'issued', 'void'] as const
export type PolicyState = (typeof POLICY_STATES)[number]

/** What is said of a policy where its terms are not opened, as agreed last. */
export interface Headline {
  readonly totalLimitFen: number
  readonly itemCount: number
  readonly firstItemName: string
  /** Of the first machine, batch or certificate; null where there is none. */
  readonly firstSerialNumber: string | null
}

/** Names a policy in a command. */
export interface PolicyRef {
  readonly policyNo: string
}

/** When goods were insured first and under which catalogue editions: what their continuous renewals are judged by. */
export interface FirstInsurance {
  readonly on: CivilDate
  readonly editions: readonly string[]
}

/** The head of a contract: who, in which state, for which days and how much. What is insured how is in its terms. */
export interface Policy {
  readonly product: PinnedProduct
  /** What it was rated by; null where it was agreed elsewhere, as are submission and quote. */
  readonly tariff: PinnedTariff | null
  readonly submissionNo: string | null
  readonly quoteNo: string | null
  /** Where it comes from that was in force elsewhere; null: it was bound here. */
  readonly imported: ImportedFrom | null
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
  /** Of the policies this one renews without a gap, the first; null where it renews none, or leaves a gap. */
  readonly firstInsurance: FirstInsurance | null
  /** The cover period. */
  readonly period: Period
  readonly headline: Headline
  /** Catalogue editions of its items, such as `EQ-2024`, each once, sorted. */
  readonly catalogueEditions: readonly string[]
  /** Users of items whose delivery is not on record, each once. */
  readonly awaitingDeliveryFrom: readonly string[]
  /** Users of items that were delivered and whose acceptance is not on record, each once. */
  readonly awaitingAcceptanceFrom: readonly string[]
  /** Counts the terms agreed so far: whoever agrees others writes the head as well, so that two never do at once. */
  readonly versionNo: number
  /** Conditions and warranties the cover depends on. */
  readonly conditions: readonly SpecialCondition[]
  /** Who shares the contract, the issuing insurer first; null: it insures alone. */
  readonly panel: CoinsurancePanel | null
  /** That exclusions, own shares and conditions were shown and explained (Insurance Law art. 17), latest last. */
  readonly acknowledgements: readonly Acknowledgement[]
  /** Hashes that were printed while names were part of them, by version of the terms. */
  readonly printedHashes: readonly PrintedHash[]
  /** Identity keys of every number its items carry, to be found by. */
  readonly numberKeys: readonly string[]
  /** Premium of all its terms; owed once it is issued. */
  readonly premiumFen: number
  readonly paidPremiumFen: number
  /** In which parts it is to be paid; null: from before this was agreed, read it by `paymentOf`. */
  readonly payment: PremiumPayment | null
  readonly currency: 'CNY'
}

export interface PrintedHash {
  readonly versionNo: number
  readonly hash: string
}

export const COVER_STATUSES = ['notYet', 'inForce', 'expired'] as const
export type CoverStatus = (typeof COVER_STATUSES)[number]

/** What the head of a policy says of terms. */
export function headOf({ versionNo, period, premiumFen, totalLimitFen, items }: HeadTerms): HeadOfTerms {
  const [first] = items
  return {
    versionNo,
    period,
    premiumFen,
    headline: {
      totalLimitFen,
      itemCount: items.length,
      firstItemName: first?.name ?? '',
      firstSerialNumber: first?.serialNumber ?? null,
    },
    catalogueEditions: catalogueEditionsOf(items),
  }
}

type HeadTerms = Pick<TermSegment, 'versionNo' | 'period' | 'premiumFen' | 'totalLimitFen' | 'items'>
type HeadOfTerms = Pick<Policy, 'versionNo' | 'period' | 'premiumFen' | 'headline' | 'catalogueEditions'>

/** Catalogue editions that items are insured under, each once, sorted. */
const catalogueEditionsOf = (items: TermSegment['items']): readonly string[] =>
  [...new Set(items.flatMap(({ catalogueEntryId }) => catalogueEntryId?.split(':')[0] ?? []))].sort()

/** Whether cover has begun, holds or is over on a business day; derived, never stored. */
export function coverStatus({ period }: Pick<Policy, 'period'>, businessDate: CivilDate): CoverStatus {
  if (businessDate < period.from) return 'notYet'
  return businessDate < period.to ? 'inForce' : 'expired'
}

type Paying = Pick<Policy, 'premiumFen' | 'paidPremiumFen' | 'state'>

/** Premium that is written (the policy is issued) and not yet received. */
export const outstandingPremiumFen = (policy: Paying): number => Math.max(0, owedFen(policy))

/** Premium that was received and is to go back, since less is written now. */
export const refundablePremiumFen = (policy: Paying): number => Math.max(0, -owedFen(policy))

const owedFen = ({ state, premiumFen, paidPremiumFen }: Paying): number =>
  state === 'bound' ? 0 : premiumFen - paidPremiumFen
