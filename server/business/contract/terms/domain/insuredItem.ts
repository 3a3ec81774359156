import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { UnitOfSupport } from '../../../reference/catalogue/domain/entry.ts'
import { type AttributeValue, isCommonField } from '../../../reference/product/domain/form.ts'
import type { CoverCode } from '../../../reference/product/domain/product.ts'

export type { AttributeValue } from '../../../reference/product/domain/form.ts'
export type { CoverCode } from '../../../reference/product/domain/product.ts'

/**
 * One insured object of any line, as declared and then insured: a machine, a batch of material, a research project, an
 * IP right. What registers, claims and subsidies read stands under its own name and is null where the product's form
 * does not ask for it; all else is in `attributes`, by the name of the form's field.
 */
export interface InsuredItem {
  /** 1, 2, 3 … within the submission; kept through quote and policy. */
  readonly itemNo: number
  readonly name: string
  /** Value of the equipment, amount of the contract, budget of the project, insured amount of the right. */
  readonly valueFen: number
  /** Of the machine, the production batch or the certificate. */
  readonly serialNumber: string | null
  /** Catalogue entry the item claims to be, such as `EQ-2024:3.1.2`. */
  readonly catalogueEntryId: string | null
  /** Edition of that catalogue, such as `2024`. */
  readonly catalogueEdition: string | null
  readonly contractNo: string | null
  readonly contractDate: CivilDate | null
  /** Organisation that uses the object and benefits from the cover. */
  readonly userId: string | null
  readonly deliveredOn: CivilDate | null
  readonly unitOfSupport: UnitOfSupport | null
  /** Bought from the user's first purchase to 31 December of that year. */
  readonly firstYear: boolean
  /** Main technical indicators with their values, compared with the catalogue's thresholds. */
  readonly indicators: readonly TechnicalIndicator[]
  /** How far a product has proven itself, in the words of the product's form. */
  readonly maturity: string | null
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

/** Reads an item by the names of form fields. */
export const readField =
  (item: Pick<InsuredItem, 'attributes'> & object) =>
  (name: string): unknown =>
    isCommonField(name) ? (item as Readonly<Record<string, unknown>>)[name] : item.attributes[name]

export interface TechnicalIndicator {
  readonly code: string
  readonly value: number
  /** What shows the value: a report's name or an attachment; null where nothing was named. */
  readonly evidence: string | null
}

/** Limits and the insured's own share of one cover, as requested and then agreed. */
export interface CoverTerms {
  readonly code: CoverCode
  readonly limitFen: number
  readonly perOccurrenceLimitFen: number
  readonly deductibleFen: number
  readonly deductiblePpm: number
  /** The insured's share of each loss. */
  readonly copayPpm: number
}
