import type { ListView } from '../../../platform/http/listing.contract.ts'
import type { DemandStep } from '../../contract/terms/domain/paymentTerms.ts'
import type { DueState } from '../../contract/terms/domain/premiumDemands.ts'
import type { ByAge } from '../../contract/terms/domain/receivables.ts'
import type { BilingualText } from '../../reference/product/domain/bilingualText.ts'

export type { DueState } from '../../contract/terms/domain/premiumDemands.ts'
export type { Age, ByAge } from '../../contract/terms/domain/receivables.ts'

/** Body of POST /policies/:number/premium-plan; answers with the policy's instalments. */
export interface PremiumPlanBody {
  readonly plan: string
}

/** A way of paying a premium. */
export interface PremiumPlanView {
  readonly code: string
  readonly name: BilingualText
  readonly instalments: number
  readonly everyMonths: number
  /** Share of the first in ppm; null: all alike. */
  readonly firstPpm: number | null
  readonly noticeDays: number
  readonly graceDays: number
  readonly reference: string
}

/** A part of a premium with what was paid of it. */
export interface DueView {
  /** `1`, `2`…, or `+2026-07-01` for what a change of that day costs. */
  readonly due: string
  readonly dueOn: string
  readonly amountFen: number
  readonly paidFen: number
  readonly openFen: number
  /** On the business date. */
  readonly state: DueState
  /** To be paid by, as asked for; in grace its last day. Null where nothing runs. */
  readonly until: string | null
}

/** What was done about a part that was not paid. */
export interface DemandView {
  readonly due: string
  readonly step: DemandStep
  readonly on: string
  readonly amountFen: number
  readonly until: string | null
  readonly endorsementNo: string | null
}

/** GET /policies/:number/instalments. */
export interface InstalmentsView {
  readonly policyNo: string
  readonly version: number
  readonly plan: PremiumPlanView
  /** Before issue: as if it were issued on the day it was bound. */
  readonly issued: boolean
  readonly dues: readonly DueView[]
  /** The latest first. */
  readonly demands: readonly DemandView[]
  /** Plans that may be chosen; none once it is issued. */
  readonly offered: readonly PremiumPlanView[]
}

/** A policy with premium outstanding. */
export interface ReceivableRow {
  readonly number: string
  readonly version: number
  readonly holderId: string
  /** Who issued it. */
  readonly insurerId: string
  readonly productName: string
  readonly itemName: string
  readonly plan: BilingualText
  readonly premiumFen: number
  readonly paidPremiumFen: number
  readonly openFen: number
  /** Due day of the oldest part that is open. */
  readonly dueOn: string
  readonly ages: ByAge
  readonly dues: readonly DueView[]
}

/** GET /receivables: the longest due first. */
export type ReceivableList = ListView<ReceivableRow>

/** What one policyholder owes, by its age. */
export interface HolderReceivableView {
  readonly holderId: string
  readonly openFen: number
  readonly ages: ByAge
}

/** GET /receivable-ages: what is owed to the own organisation. */
export interface ReceivableAgesView {
  readonly day: string
  readonly openFen: number
  readonly ages: ByAge
  /** Those who owe most. */
  readonly holders: readonly HolderReceivableView[]
  /** How many owe something. */
  readonly holderCount: number
}
