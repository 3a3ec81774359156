import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { SchemeCode } from '../../reference/catalogue/domain/scheme.ts'

export const BUYER_RELATIONS = ['unrelated', 'relatedParty'] as const
export type BuyerRelation = (typeof BUYER_RELATIONS)[number]

/** H official text or two copies, M one copy that names the document, L secondary copy, D derived from the wording. */
export const CONFIDENCES = ['H', 'M', 'L', 'D'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const UNITS = ['ppm', 'fen', 'days', 'years'] as const
export type Unit = (typeof UNITS)[number]

export const RULE_SET_LEVELS = ['national', 'provincial'] as const
export type RuleSetLevel = (typeof RULE_SET_LEVELS)[number]

/** `cap`: premium above the ceiling does not count. `gate`: a policy above the ceiling is refused. */
export const RATE_CAP_MODES = ['cap', 'gate'] as const
export type RateCapMode = (typeof RATE_CAP_MODES)[number]

/** What a legal document may provide for. A provision it does not make, or whose figure nobody found, is absent. */
export interface ProvisionValues {
  /** Share of the eligible premium that is subsidised. */
  readonly ratioPpm: number
  /** Ceiling of the annual rate on the liability limit. */
  readonly rateCapPpm: number
  readonly rateCapMode: RateCapMode
  /** Days that make a full year in the formula. */
  readonly daysPerYear: number
  /** Insured years that are subsidised, without a gap. */
  readonly maxYears: number
  /** Renewals must join the policy before them. */
  readonly continuousRenewal: boolean
  /** Least liability limit as a share of the equipment's value. */
  readonly minLimitToValuePpm: number
  /** The same for what the user bought in its first year. */
  readonly minLimitToValueFirstYearPpm: number
  /** Least premium of the applicant's policies of one year together. */
  readonly minCumulativePremiumFen: number
  readonly requiresDelivery: boolean
  readonly requiresInForce: boolean
  /** Years without subsidy after a sanction. */
  readonly banYears: number
  readonly excludedBuyers: readonly BuyerRelation[]
}
export const PROVISION_KEYS = [
  'ratioPpm',
  'rateCapPpm',
  'rateCapMode',
  'daysPerYear',
  'maxYears',
  'continuousRenewal',
  'minLimitToValuePpm',
  'minLimitToValueFirstYearPpm',
  'minCumulativePremiumFen',
  'requiresDelivery',
  'requiresInForce',
  'banYears',
  'excludedBuyers',
] as const satisfies readonly (keyof ProvisionValues)[]
export type ProvisionKey = (typeof PROVISION_KEYS)[number]

export interface RuleProvision<Value> {
  readonly value: Value
  readonly unit?: Unit
  /** Document, article or decision record the value comes from. */
  readonly reference: string
  readonly confidence: Confidence
}

export type Provisions = { readonly [Key in ProvisionKey]?: RuleProvision<ProvisionValues[Key]> }

/** Days of a document, both included as the documents write them; without `lastDay` it is open. */
export interface Window {
  readonly from: CivilDate
  readonly lastDay?: CivilDate
  readonly reference: string
  readonly confidence: Confidence
}

/** A catalogue edition and the cover starts it serves. */
export interface CatalogueWindow extends Window {
  readonly edition: string
}

/** Name of the formula -> provisions without which it cannot calculate. */
export const REQUIRED_PROVISIONS = {
  rateCappedPremium: ['ratioPpm', 'rateCapPpm', 'rateCapMode', 'daysPerYear', 'maxYears'],
  actuallyPaidPremium: ['ratioPpm'],
} as const satisfies Record<string, readonly ProvisionKey[]>
export type Basis = keyof typeof REQUIRED_PROVISIONS
export const BASES = Object.keys(REQUIRED_PROVISIONS) as Basis[]

/** One legal document as dated data. */
export interface SubsidyRuleSet {
  readonly id: string
  readonly document: string
  readonly level: RuleSetLevel
  /** Six digits (GB/T 2260) of the province, for a provincial document. */
  readonly region?: string
  readonly schemes: readonly SchemeCode[]
  readonly publishedOn: CivilDate
  /** Cover starts the document applies to. */
  readonly insured: Window
  readonly catalogues: readonly CatalogueWindow[]
  readonly basis: Basis
  /** When someone last compared the file with the text. */
  readonly checkedOn: CivilDate
  readonly provisions: Provisions
  readonly notes: readonly string[]
  /** Content hash of all that decides; not of `checkedOn` and `notes`. */
  readonly hash: string
}

/** Whether a day lies in the window. */
export const inWindow = ({ from, lastDay }: Pick<Window, 'from' | 'lastDay'>, day: CivilDate): boolean =>
  from <= day && (lastDay === undefined || day <= lastDay)

/** Provisions the rule set's formula needs and the rule set lacks. */
export const missingProvisions = ({ basis, provisions }: SubsidyRuleSet): readonly ProvisionKey[] =>
  REQUIRED_PROVISIONS[basis].filter((key) => provisions[key] === undefined)
