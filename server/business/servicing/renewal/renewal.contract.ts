import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { Failure } from '../../../platform/http/problem.contract.ts'
import type { Parties } from '../../party/identity/domain/parties.ts'
import type { ComparedPremium } from './domain/comparison.ts'
import type { NonRenewal, RenewalState, RenewedBy } from './domain/renewal.ts'
import type { RenewalAct } from './domain/renewalMenu.ts'
import type { RenewalStage } from './domain/stage.ts'

/** Body of POST /renewals/:number/non-renewal. */
export interface NonRenewalBody {
  readonly reason: string
  /** The day on which the other side was told. */
  readonly toldOn: string
}

/** Body of POST /renewals/:number/resumption. */
export interface ResumptionBody {
  readonly reason: string
}

interface RenewalHead {
  readonly number: string
  readonly version: number
  readonly policyNo: string
  readonly state: RenewalState
  /** How far an open one is; null where it is not open any more. */
  readonly stage: RenewalStage | null
  readonly parties: Parties
  readonly productCode: string
  /** The first day without cover under the policy that ends. */
  readonly expiresOn: string
  readonly createdAt: string
  readonly updatedAt: string
  /** What the terms that expire cost for the whole period; null before an offer was prepared. */
  readonly expiringPremiumFen: number | null
  /** Of the quote that stands for it, where it is open to the reader. */
  readonly offeredPremiumFen: number | null
  readonly differenceFen: number | null
  readonly renewedBy: RenewedBy | null
}

/** A line of the list of renewals. */
export interface RenewalRow extends RenewalHead {}

export interface NonRenewalView extends Omit<NonRenewal, 'at' | 'byUserId'> {
  readonly at: string
}

export interface RenewalView extends RenewalHead {
  readonly preparedOn: string | null
  readonly period: { readonly from: string; readonly to: string } | null
  /** Days without cover that the offer leaves: a renewal with a gap counts as new for premium subsidies. */
  readonly gapDays: number
  readonly submissionNo: string | null
  readonly quoteNo: string | null
  /** The last day on which the quote can be accepted. */
  readonly acceptUntil: string | null
  /** Why an offer was not open at once; for the insurer. */
  readonly obstacles: readonly Failure[]
  readonly outdatedBy: string | null
  readonly nonRenewal: NonRenewalView | null
  /** Premium before and after by item and cover. */
  readonly premiums: readonly ComparedPremium[]
  readonly allowedEvents: readonly AllowedEvent<RenewalAct>[]
}

/** GET /renewals. */
export type RenewalList = ListView<RenewalRow>
