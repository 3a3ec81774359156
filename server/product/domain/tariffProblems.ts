import { WHOLE_FACTS } from './ratingScope.ts'
import type { Tariff, TariffTable, ValueKind } from './tariff.ts'

/** Where a table is entered, which facts can be known there, and what it may give. */
interface Place {
  readonly codes: readonly string[]
  readonly knows: readonly string[]
  readonly gives: readonly ValueKind[]
}

/** What does not fit together in a tariff: steps without a table, tables that ask for what is not known at their step. */
export function tariffProblems(tariff: Omit<Tariff, 'hash'>): string[] {
  return placesOf(tariff).flatMap(({ codes, knows, gives }) =>
    codes.flatMap((code) => {
      const table = tariff.tables[code]
      if (!table) return [`steps name the table ${code}, which is not there`]
      const kind = gives.includes(table.valueKind) ? [] : [`table ${code} must give ${gives.join(' or ')}`]
      return [...kind, ...unknownFacts(code, table, knows)]
    }),
  )
}

function placesOf({ steps, covers, period }: Omit<Tariff, 'hash'>): Place[] {
  const perCover = covers.by === 'ownLimit' ? ['cover.'] : []
  const factor = ['factorPpm'] as const
  return [
    { codes: [steps.base], knows: ['item.', ...perCover], gives: ['ratePpm', 'amountFen'] },
    { codes: steps.item, knows: ['item.', ...perCover], gives: factor },
    { codes: steps.whole, knows: perCover, gives: factor },
    { codes: steps.cover, knows: ['cover.'], gives: factor },
    { codes: period.table === undefined ? [] : [period.table], knows: [], gives: factor },
  ]
}

function unknownFacts(code: string, { dimensions }: TariffTable, knows: readonly string[]): string[] {
  const known = ({ fact }: TariffTable['dimensions'][number]) =>
    fact.startsWith('sum.') ||
    WHOLE_FACTS.some((name) => name === fact) ||
    knows.some((prefix) => fact.startsWith(prefix))
  return dimensions
    .filter((dimension) => !known(dimension))
    .map(({ fact }) => `table ${code} asks for ${fact}, which is not known at its step`)
}
