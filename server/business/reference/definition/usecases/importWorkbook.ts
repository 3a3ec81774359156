import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import type { UploadedFile } from '../../../../platform/http/route.ts'
import type { Sheet } from '../../../../platform/workbook/domain/cell.ts'
import { tablesOf } from '../domain/tariffTable.ts'
import { readTables } from '../workbook/read.ts'
import type { StoredDefinition } from './definitions.ts'
import { editDraft } from './editDraft.ts'
import { withRows } from './writeTable.ts'

export interface ImportWorkbookInput extends NumberInput {
  readonly file: UploadedFile
  /** The sheets of the file. */
  readonly content: readonly Sheet[]
}

/** Replaces the tables of a draft that have a sheet in the workbook; all of it or nothing. */
export const importWorkbook = (
  work: UnitOfWork,
  { params, file, content: sheets }: ImportWorkbookInput,
): Promise<StoredDefinition> =>
  editDraft(
    work,
    params.number,
    ({ content }) => withRows(content, valueOrThrow(readTables(sheets, tablesOf(content)))),
    { type: 'definition.workbookImported', payload: { file: file.name } },
  )
