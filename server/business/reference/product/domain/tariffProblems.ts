import { WHOLE_FACTS } from './ratingScope.ts'
import type { Band, Tariff, TariffTable, ValueKind } from './tariff.ts'

/** Where a table is entered, which facts can be known there, and what it may give. */
interface Place {
  readonly codes: readonly string[]
  /** Fact that a marginal table may slice here; without one, tables may not be marginal. */
  readonly slices: readonly string[]
  readonly knows: readonly string[]
  readonly gives: readonly ValueKind[]
}

/**
 * What does not fit together in a tariff: steps without a table, tables that ask for what is not known at their step,
 * bands that are sliced or interpolated where there is nothing to slice.
 */
export function tariffProblems(tariff: Omit<Tariff, 'hash'>): string[] {
  return [...tablesThatDoNotFit(tariff), ...discountedTwice(tariff)]
}

/**
 * Slices of the limit's amount and slices of the number of items both grow with one item more; one upon the other they
 * can take more off than the item adds.
 */
function discountedTwice({ steps, tables }: Omit<Tariff, 'hash'>): string[] {
  const sliced = [steps.limit, steps.whole[0]].map((code) =>
    code === undefined ? undefined : tables[code]?.dimensions.find(({ banding }) => banding === 'marginal')?.fact,
  )
  return sliced[0] === 'cover.limitFen' && sliced[1] !== undefined
    ? ['the limit may be sliced by its amount or the items by their number, not both']
    : []
}

function tablesThatDoNotFit(tariff: Omit<Tariff, 'hash'>): string[] {
  return placesOf(tariff).flatMap(({ codes, knows, gives, slices }) =>
    codes.flatMap((code, place) => {
      const table = tariff.tables[code]
      if (!table) return [`steps name the table ${code}, which is not there`]
      const kind = gives.includes(table.valueKind) ? [] : [`table ${code} must give ${gives.join(' or ')}`]
      // The amounts of the items are at hand only for the first table of the whole.
      return [...kind, ...unknownFacts(code, table, knows), ...misplacedBanding(code, table, place === 0 ? slices : [])]
    }),
  )
}

function placesOf({ steps, covers, period }: Omit<Tariff, 'hash'>): Place[] {
  const perCover = covers.by === 'ownLimit' ? ['cover.'] : []
  const factor = ['factorPpm'] as const
  const limits = ['cover.limitFen', 'cover.limitToValuePpm']
  return [
    { codes: listed(steps.limit), knows: [...limits, ...perCover], gives: factor, slices: limits },
    { codes: [steps.base], knows: ['item.', ...perCover], gives: ['ratePpm', 'amountFen'], slices: [] },
    { codes: steps.item, knows: ['item.', ...perCover], gives: factor, slices: [] },
    { codes: steps.whole, knows: perCover, gives: factor, slices: ['itemCount'] },
    { codes: steps.cover, knows: ['cover.'], gives: factor, slices: [] },
    { codes: listed(period.table), knows: [], gives: factor, slices: [] },
  ]
}

const listed = (code: string | undefined): string[] => (code === undefined ? [] : [code])

function misplacedBanding(code: string, { dimensions, rows }: TariffTable, slices: readonly string[]): string[] {
  const problems = dimensions.flatMap(({ fact, kind, banding }, index): string[] => {
    if (banding === undefined || banding === 'step') return []
    const last = index === dimensions.length - 1 && dimensions.slice(0, -1).every((other) => other.kind === 'exact')
    if (kind !== 'band' || !last)
      return [`table ${code}: only a band that comes last, after exact dimensions, can be ${banding}`]
    if (banding === 'interpolated' || slices.includes(fact)) return []
    return [`table ${code} cannot be marginal in ${fact} at its step`]
  })
  const last = dimensions.at(-1)
  if (last?.banding === 'marginal' && !rows.some(({ keys }) => beginsAtNothing(keys.at(-1))))
    problems.push(`table ${code} is marginal and must begin at 0 or 1`)
  if (slices.includes('cover.limitFen') && last?.banding !== 'marginal')
    problems.push(`table ${code} weights the limit and must be marginal`)
  return problems
}

const beginsAtNothing = (key: string | Band | undefined): boolean => typeof key === 'object' && key.from <= 1

function unknownFacts(code: string, { dimensions }: TariffTable, knows: readonly string[]): string[] {
  const known = ({ fact }: TariffTable['dimensions'][number]) =>
    fact.startsWith('sum.') ||
    WHOLE_FACTS.some((name) => name === fact) ||
    knows.some((prefix) => fact.startsWith(prefix))
  return dimensions
    .filter((dimension) => !known(dimension))
    .map(({ fact }) => `table ${code} asks for ${fact}, which is not known at its step`)
}
