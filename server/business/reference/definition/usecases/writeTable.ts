import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { TariffRow } from '../../product/domain/tariff.ts'
import type { DefinitionRef, DraftContent } from '../domain/definition.ts'
import { decideTable, tablesOf } from '../domain/tariffTable.ts'
import type { StoredDefinition } from './definitions.ts'
import { editDraft } from './editDraft.ts'

export interface WriteTable extends DefinitionRef {
  readonly table: string
  readonly rows: readonly TariffRow[]
}

/** Replaces all rows of one table of a tariff's draft. */
export const writeTable = (work: UnitOfWork, { definitionNo, table, rows }: WriteTable): Promise<StoredDefinition> =>
  editDraft(work, definitionNo, ({ content }) => withRows(content, { [table]: rows }), {
    type: 'definition.tableEdited',
    payload: { table, rows: rows.length },
  })

/** The content with other rows in some of its tables; all else stays. */
export function withRows(content: DraftContent, rows: Readonly<Record<string, readonly TariffRow[]>>): DraftContent {
  const tables = tablesOf(content)
  const changed = Object.entries(rows).map(([code, tableRows]) => {
    return [code, { ...valueOrThrow(decideTable(tables, code)), rows: tableRows }] as const
  })
  return { ...content, tables: { ...(content.tables as object), ...Object.fromEntries(changed) } }
}
