import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UploadedFile } from '../../../../platform/intake/files.ts'
import type { Sheet } from '../../../../platform/workbook/domain/cell.ts'
import { sheetsOrRefusals } from '../../../../platform/workbook/domain/sheetsOrRefusals.ts'
import { readTableFile } from '../../../../platform/workbook/usecases/readTableFile.ts'

/** All sheets of a workbook with tables, hidden ones too. Refuses what is no workbook. */
export const readTablesFile = async ({ bytes }: UploadedFile): Promise<readonly Sheet[]> =>
  valueOrThrow(sheetsOrRefusals(await readTableFile(bytes, { headings: [], workbooksOnly: true })))
