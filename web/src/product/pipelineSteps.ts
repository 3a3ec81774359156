import type { TariffView } from '../../../server/business/reference/product/product.contract.ts'

/** A step of the calculation: done for each object, for the whole, for each cover, or once at the end. */
export interface PipelineStep {
  readonly place: 'object' | 'whole' | 'cover' | 'end'
  /** Code of the step. */
  readonly code: string
  /** Code of the table it is read from. */
  readonly table?: string
}

/** The steps of a tariff in the order they are calculated. */
export function pipelineSteps(tariff: TariffView): PipelineStep[] {
  const { steps, covers, adjustments, totalRate, period, limitBasis, superseded } = tariff
  const read = (place: PipelineStep['place']) => (table: string) => ({ place, code: table, table })
  return [
    ...(limitBasis ? [{ place: 'cover', code: 'limitBasis' } as const] : []),
    ...(steps.limit === undefined ? [] : [read('cover')(steps.limit)]),
    { place: 'object', code: 'itemLimit' },
    { place: 'object', code: 'baseRate', table: steps.base },
    ...steps.item.map(read('object')),
    { place: 'whole', code: 'itemsTotal' },
    ...steps.whole.map(read('whole')),
    ...(adjustments ? [{ place: 'whole', code: 'adjustment' } as const] : []),
    ...(covers.by === 'shares' ? [{ place: 'cover', code: 'coverShare' } as const] : []),
    ...(covers.by === 'shares' && superseded ? [{ place: 'cover', code: 'coverLimit' } as const] : []),
    ...steps.cover.map(read('cover')),
    { place: 'end', code: 'coversTotal' },
    ...(totalRate ? [{ place: 'end', code: 'rateFloor' } as const] : []),
    { place: 'end', code: 'shortPeriod', ...(period.table !== undefined && { table: period.table }) },
    { place: 'end', code: 'minimumPremium' },
  ]
}
