import { definitionStore } from '../../../../../models/definitions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { DefinitionRef } from '../domain/definition.ts'
import { decideTables } from '../domain/exportedTables.ts'
import { tablesOf } from '../domain/tariffTable.ts'
import { writeWorkbook } from '../workbook/write.ts'

export interface ExportedWorkbook {
  readonly number: string
  readonly bytes: Buffer
}

/** The tables of a tariff as a workbook that can be imported again. */
export async function exportWorkbook(reader: Reader, { definitionNo }: DefinitionRef): Promise<ExportedWorkbook> {
  const { _id: number, content } = await getVisible(reader, definitionStore, definitionNo)
  const tables = valueOrThrow(decideTables(tablesOf(content), number))
  return { number, bytes: await writeWorkbook(tables) }
}
