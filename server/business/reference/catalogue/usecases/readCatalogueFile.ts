import { accepted, refused, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UploadedFile } from '../../../../platform/intake/files.ts'
import type { Sheet } from '../../../../platform/workbook/domain/cell.ts'
import type { Encoding } from '../../../../platform/workbook/domain/encoding.ts'
import { sheetsOrRefusals } from '../../../../platform/workbook/domain/sheetsOrRefusals.ts'
import { readTableFile } from '../../../../platform/workbook/usecases/readTableFile.ts'
import { COLUMNS } from '../domain/columns.ts'

const HEADINGS = COLUMNS.map(({ zh }) => zh)

/** The first sheet of a catalogue file that people see, or the rows of its text. Refuses what cannot be read. */
export async function readCatalogueFile({ bytes }: UploadedFile, encoding?: Encoding): Promise<Sheet> {
  const reading = await readTableFile(bytes, { headings: HEADINGS, ...(encoding && { encoding }) })
  const sheet = valueOrThrow(sheetsOrRefusals(reading)).find(({ hidden }) => !hidden)
  return valueOrThrow(sheet ? accepted(sheet) : refused({ code: 'catalogue.rows-missing' }))
}
