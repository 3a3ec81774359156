import type { UploadedFile } from '../../http/route.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import type { Sheet } from '../../workbook/domain/cell.ts'
import { sheetsOrRefusals } from '../../workbook/domain/sheetsOrRefusals.ts'
import { readTableFile } from '../../workbook/usecases/readTableFile.ts'

/** All sheets of a workbook with tables, hidden ones too. Refuses what is no workbook. */
export const readTablesFile = async ({ bytes }: UploadedFile): Promise<readonly Sheet[]> =>
  valueOrThrow(sheetsOrRefusals(await readTableFile(bytes, { headings: [], workbooksOnly: true })))
