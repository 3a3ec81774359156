import type { Refusal } from '../../../../kernel/refusal.ts'
import { directionOf, inversionsOf } from '../../product/domain/inversions.ts'
import type { Dimension, TariffTable } from '../../product/domain/tariff.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'
import { figureText } from './figureText.ts'

type Finding = Refusal<DefinitionRefusalCode>

/**
 * Values of a table that go the wrong way: more cover that costs less, each edge with the premium on either side of it; a
 * part of a year that costs more than the year; a discount for a record that is too thin to say anything.
 */
export const checkDirections = (code: string, table: TariffTable, isShortPeriod: boolean): Finding[] => [
  ...inverted(code, table),
  ...valuesOneByOne(code, table),
  ...(isShortPeriod ? dearerThanTheYear(code, table) : []),
  ...unearnedDiscounts(code, table),
]

const WHOLE_PPM = 1_000_000

const inverted = (code: string, table: TariffTable): Finding[] =>
  inversionsOf(table).map(({ row, place, dimension, edge, belowFen, atFen }) => ({
    code: 'definition.more-cover-costs-less',
    field: `tables.${code}.rows.${row}.keys.${place}`,
    value: atFen,
    threshold: belowFen,
    unit: 'fen',
    reference: `${table.reference} · ${edgeText(dimension, edge)}`,
  }))

/** Where a band begins, as people of both languages read it: `承保数量 (Number of items) 50`. */
function edgeText(dimension: Dimension, edge: number): string {
  const { label, fact } = dimension
  return `${label.zh} (${label.en}) ${figureText(fact, edge)}`
}

/** Amounts and shares of cover as texts, one row for each: such a table has no edges that could be compared. */
const valuesOneByOne = (code: string, table: TariffTable): Finding[] =>
  table.dimensions.flatMap((dimension, index): Finding[] => {
    if (dimension.kind === 'band' || directionOf(dimension) === null) return []
    const { zh, en } = dimension.label
    return [
      {
        code: 'definition.cover-without-bands',
        field: `tables.${code}.dimensions.${index}`,
        value: `${zh} (${en})`,
        reference: table.reference,
      },
    ]
  })

const dearerThanTheYear = (code: string, { rows, reference }: TariffTable): Finding[] =>
  rows.flatMap(({ value }, row): Finding[] => {
    if (value <= WHOLE_PPM) return []
    const field = `tables.${code}.rows.${row}.value`
    return [{ code: 'definition.short-period-above-year', field, value, threshold: WHOLE_PPM, unit: 'ppm', reference }]
  })

/** Rows of a loss record that are better than none, for a maker that may have had a single fresh policy. */
function unearnedDiscounts(code: string, { dimensions, rows, missing, reference }: TariffTable): Finding[] {
  if (!dimensions.some(({ fact }) => fact === 'makerLossRatioPpm')) return []
  const unrecorded = missing ?? WHOLE_PPM
  const years = dimensions.findIndex(({ fact }) => fact === 'makerPolicyYears')
  return rows.flatMap(({ keys, value }, row): Finding[] => {
    const completed = keys[years]
    const isThin = typeof completed !== 'object' || completed.from < 1
    if (value >= unrecorded || !isThin) return []
    const field = `tables.${code}.rows.${row}.value`
    return [{ code: 'definition.record-too-thin', field, value, threshold: unrecorded, unit: 'ppm', reference }]
  })
}
