import type { Step } from '../../../kernel/step.ts'
import type { Failure } from '../../../platform/http/problem.contract.ts'
import type { UnitOfSupport } from '../../reference/catalogue/domain/entry.ts'
import type { SchemeCode } from '../../reference/catalogue/domain/scheme.ts'
import type { Threshold } from '../../reference/catalogue/domain/threshold.ts'
import type { BilingualText, FormField } from '../../reference/product/product.contract.ts'

/** A product that can be tried without an account, with the few questions its rates depend on. */
export interface PreCheckProductView {
  readonly code: string
  readonly name: BilingualText
  readonly objectName: BilingualText
  readonly scheme: SchemeCode
  readonly questions: readonly FormField[]
}

/** GET /pre-check/products. */
export interface PreCheckProductList {
  readonly items: readonly PreCheckProductView[]
}

export interface PreCheckEntryView {
  readonly id: string
  readonly edition: string
  readonly code: string
  readonly name: string
  readonly unitOfSupport: UnitOfSupport
  readonly sample: boolean
  readonly thresholds: readonly Threshold[]
}

/** GET /pre-check/entries. */
export interface PreCheckEntryList {
  readonly items: readonly PreCheckEntryView[]
}

/** Body of POST /pre-checks. Nothing of it is stored. */
export interface PreCheckBody {
  readonly productCode: string
  readonly catalogueEntryId: string
  readonly valueFen: number
  /** The least that the product allows when it is not said. */
  readonly totalLimitFen: number | null
  /** Six digits (GB/T 2260) of the maker; decides on provincial schemes. */
  readonly region: string | null
  readonly firstYear: boolean
  readonly indicators: readonly { readonly code: string; readonly value: number }[]
  /** Answers to the product's further questions, by field name. */
  readonly answers: Readonly<Record<string, string | number | boolean>>
}

export interface PreCheckSubsidyView {
  readonly ruleSet: string
  readonly document: string
  /** By the scheme's own conditions, as if the product stood in the catalogue; {@link PreCheckView.inCatalogue} says whether. */
  readonly eligible: boolean
  readonly amountFen: number
  readonly steps: readonly Step[]
  readonly failures: readonly Failure[]
}

/** What a maker could expect. Null where something that is missing keeps it from being said. */
export interface PreCheckView {
  /** Whether the product is what the catalogue entry describes. */
  readonly inCatalogue: boolean
  readonly catalogueFailures: readonly Failure[]
  readonly premium: {
    readonly premiumFen: number
    readonly ratePpm: number
    readonly totalLimitFen: number
    readonly steps: readonly Step[]
    /** Names of tables, covers, choices and categories, by the code that steps use. */
    readonly names: Readonly<Record<string, BilingualText>>
  } | null
  readonly premiumFailures: readonly Failure[]
  readonly subsidies: readonly PreCheckSubsidyView[]
  /** Papers a submission will need. */
  readonly documents: readonly { readonly code: string; readonly name: BilingualText; readonly required: boolean }[]
}
