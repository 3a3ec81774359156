import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { UploadedFile } from '../../../../platform/intake/files.ts'
import type { Sheet } from '../../../../platform/workbook/domain/cell.ts'
import type { DefinitionRef } from '../domain/definition.ts'
import { tablesOf } from '../domain/tariffTable.ts'
import { readTables } from '../workbook/read.ts'
import type { StoredDefinition } from './definitions.ts'
import { editDraft } from './editDraft.ts'
import { withRows } from './writeTable.ts'

export interface ImportWorkbook extends DefinitionRef {
  readonly file: UploadedFile
  readonly content: readonly Sheet[]
}

/** Replaces the tables of a draft that have a sheet in the workbook; all of it or nothing. */
export const importWorkbook = (
  work: UnitOfWork,
  { definitionNo, file, content: sheets }: ImportWorkbook,
): Promise<StoredDefinition> =>
  editDraft(
    work,
    definitionNo,
    ({ content }) => withRows(content, valueOrThrow(readTables(sheets, tablesOf(content)))),
    { type: 'definition.workbookImported', payload: { file: file.name } },
  )
