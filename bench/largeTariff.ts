import { findTariffById } from '../config/tariffs/index.ts'
import type { RatingFacts } from '../server/business/reference/product/domain/rating.ts'
import type { Tariff, TariffTable } from '../server/business/reference/product/domain/tariff.ts'

const BANDS = 10

/** The equipment tariff with a base-rate table of so many rows: categories by bands of the item's value. */
export function tariffWithRows(rows: number): Tariff {
  const filed = findTariffById('FS-EQ-2026')
  const base = filed?.tables.baseRate
  if (!filed || !base) throw new Error('the equipment tariff is not there')
  const table: TariffTable = {
    ...base,
    dimensions: [...base.dimensions, { fact: 'item.valueFen', label: { zh: '价值', en: 'Value' }, kind: 'band' }],
    rows: Array.from({ length: rows }, (_, index) => {
      const band = index % BANDS
      const to = band === BANDS - 1 ? null : (band + 1) * 100_000_000
      return { keys: [categoryOf(index), { from: band * 100_000_000, to }], value: 10_000 + (index % 20_000) }
    }),
  }
  return { ...filed, tables: { ...filed.tables, baseRate: table } }
}

/** A risk that falls into a row of the table; different rows for different turns. */
export function factsFor(turn: number, rows: number): RatingFacts {
  const index = (turn * 7_919) % rows
  const valueFen = (index % BANDS) * 100_000_000 + 50_000_000
  const cover = { perOccurrenceLimitFen: valueFen, deductibleFen: 0, deductiblePpm: 50_000, copayPpm: 0 }
  return {
    period: { from: '2026-03-01', to: '2027-03-01' },
    totalLimitFen: valueFen,
    items: [{ itemNo: 1, category: categoryOf(index), valueFen, firstYear: false, maturity: 'typeTested' }],
    covers: ['quality', 'liability'].map((code) => ({ code, limitFen: valueFen, ...cover })),
    makerLossRatioPpm: 200_000,
  }
}

const categoryOf = (index: number): string => `category-${Math.floor(index / BANDS)}`
