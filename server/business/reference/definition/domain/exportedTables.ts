import { acceptedUnless, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { TariffTable } from '../../product/domain/tariff.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'
import { checkRows } from './checkTable.ts'

/** The tables of a definition that go into a workbook; refused where it has none, and with every row that is none. */
export function decideTables(
  tables: ReadonlyMap<string, TariffTable>,
  definitionNo: string,
): Decision<ReadonlyMap<string, TariffTable>, DefinitionRefusalCode> {
  if (tables.size === 0) return refused({ code: 'definition.table-unknown', value: definitionNo })
  const malformed = [...tables]
    .flatMap(([code, table]) => checkRows(code, table))
    .filter(({ code }) => code === 'definition.table-malformed')
  return acceptedUnless(malformed, tables)
}
