import { acceptedUnless, refused, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UploadedFile } from '../../../../platform/intake/files.ts'
import type { Sheet } from '../../../../platform/workbook/domain/cell.ts'
import type { Encoding } from '../../../../platform/workbook/domain/encoding.ts'
import { sheetsOrRefusals } from '../../../../platform/workbook/domain/sheetsOrRefusals.ts'
import { readTableFile } from '../../../../platform/workbook/usecases/readTableFile.ts'
import { COLUMNS } from '../domain/columns.ts'

const HEADINGS = COLUMNS.map(({ zh }) => zh)

/**
 * The one sheet of a catalogue file that people see and that says anything, or the rows of its text. Refuses what cannot be
 * read, and each further sheet: nobody could tell which of them are the catalogue.
 */
export async function readCatalogueFile({ bytes }: UploadedFile, encoding?: Encoding): Promise<Sheet> {
  const reading = await readTableFile(bytes, { headings: HEADINGS, ...(encoding && { encoding }) })
  const [sheet, ...others] = valueOrThrow(sheetsOrRefusals(reading)).filter(
    ({ hidden, rows }) => !hidden && rows.length > 0,
  )
  if (!sheet) return valueOrThrow(refused({ code: 'catalogue.rows-missing' }))
  const further = others.map(({ name }) => ({ code: 'catalogue.sheet-further', reference: name }) as const)
  return valueOrThrow(acceptedUnless(further, sheet))
}
