/** What changes an assessed loss on its way to the indemnity; `limits` are those of occurrence, cover and policy. */
export const SETTLEMENT_STEPS = [
  'salvage',
  'thirdPartyRecovery',
  'average',
  'deductible',
  'copayment',
  'limits',
] as const
export type SettlementStep = (typeof SETTLEMENT_STEPS)[number]

/** What makes losses one occurrence: one event on one day, or one production batch however many days it shows itself. */
export const OCCURRENCE_BASES = ['event', 'productionBatch'] as const
export type OccurrenceBasis = (typeof OCCURRENCE_BASES)[number]

/** How losses are settled under a product. */
export interface Settlement {
  /** Every step once, in the order of the clause. */
  readonly order: readonly SettlementStep[]
  readonly occurrence: OccurrenceBasis
  /** Article of the clause that says so. */
  readonly reference: string
}

/** Table of an insured object that lists its production batches, and the column with their numbers. */
export const BATCH_TABLE = 'batches'
export const BATCH_COLUMN = 'batchNo'

/** What a product says of it. */
interface SettledBy {
  readonly settlement?: Settlement
  readonly itemForm: readonly { readonly name: string; readonly type: string }[]
}

/**
 * How a product settles losses. One filed before products said so has the usual order, and counts a production batch as
 * one occurrence where its form asks for the batches, as their clauses say.
 */
export function settlementOf(product: SettledBy | null): Settlement {
  if (product?.settlement) return product.settlement
  const byBatch = product?.itemForm.some(({ name, type }) => name === BATCH_TABLE && type === 'table') ?? false
  return {
    order: SETTLEMENT_STEPS,
    occurrence: byBatch ? 'productionBatch' : 'event',
    reference: '保险法第55条、第59条',
  }
}
