import { acceptedUnless, refused, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UploadedFile } from '../../../../platform/intake/files.ts'
import type { Sheet } from '../../../../platform/workbook/domain/cell.ts'
import type { Encoding } from '../../../../platform/workbook/domain/encoding.ts'
import { sheetsOrRefusals } from '../../../../platform/workbook/domain/sheetsOrRefusals.ts'
import { readTableFile } from '../../../../platform/workbook/usecases/readTableFile.ts'
import { USUAL_HEADINGS } from '../domain/statementColumns.ts'

/**
 * The one sheet of a bank's file that people see and that says anything, the rows of its text, or the entries of a statement
 * in camt.053. Refuses what cannot be
 * read, and each further sheet: nobody could tell which of them is the statement.
 */
export async function readStatementFile({ bytes }: UploadedFile, encoding?: Encoding): Promise<Sheet> {
  const reading = await readTableFile(bytes, {
    headings: USUAL_HEADINGS,
    statements: true,
    ...(encoding && { encoding }),
  })
  const [sheet, ...others] = valueOrThrow(sheetsOrRefusals(reading)).filter(
    ({ hidden, rows }) => !hidden && rows.length > 0,
  )
  if (!sheet) return valueOrThrow(refused({ code: 'collection.lines-missing' }))
  const further = others.map(({ name }) => ({ code: 'collection.sheet-further', reference: name }) as const)
  return valueOrThrow(acceptedUnless(further, sheet))
}
