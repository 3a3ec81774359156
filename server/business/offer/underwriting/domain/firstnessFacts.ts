import type { Period } from '../../../../kernel/period.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import type { FirstnessRefusalCode } from '../firstness.refusals.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { FirstRule, Severity } from './firstRule.ts'
import type { GoodsNumber } from './goodsNumbers.ts'
import type { DeclaredGoods, GoodsKeys, InsuredGoods } from './insuredGoods.ts'

/** An item, or one of its batches, with its keys. */
export interface KeyedGoods extends DeclaredGoods, GoodsNumber, GoodsKeys {
  /** Place of the item in the submission. */
  readonly itemIndex: number
  /** The catalogue it is in and since when; null where it names no entry. */
  readonly listing: Pick<CatalogueEntry, 'scheme' | 'validFrom'> | null
}

/** An open submission to the same insurer that shares a contract with this one. */
export interface OpenNeighbour {
  readonly number: string
  readonly goods: readonly GoodsKeys[]
}

/** What "first" and "once" are judged by. */
export interface FirstnessFacts {
  readonly goods: readonly KeyedGoods[]
  /** Null in a draft that does not say yet: then no days overlap. */
  readonly period: Period | null
  /** What the register knows under the items' keys, the submission's own policy left out. */
  readonly register: readonly InsuredGoods[]
  readonly neighbours: readonly OpenNeighbour[]
  /** One for each catalogue at most. */
  readonly rules: readonly FirstRule[]
}

/** A sign that goods are not first or not insured once, with the cases it was found in. */
export interface RawFinding extends Refusal<FirstnessRefusalCode | UnderwritingRefusalCode> {
  readonly severity: Severity
  readonly policyNos: readonly string[]
  readonly submissionNos: readonly string[]
}

/** A finding as one reader may be told it. */
export interface FirstnessFinding extends Omit<RawFinding, 'policyNos' | 'submissionNos'> {
  /** Found in a case the reader may not see: on these days, and no more. */
  readonly elsewhere: boolean
  /** The cases it was found in that the reader may see. */
  readonly policyNos: readonly string[]
  readonly submissionNos: readonly string[]
}
