import { bankStatementStore } from '../../../../../models/bankStatements.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { UploadedFile } from '../../../../platform/intake/files.ts'
import type { Encoding } from '../../../../platform/workbook/domain/encoding.ts'
import type { BankStatement } from '../domain/bankStatement.ts'
import { type FilePreview, previewOf } from '../domain/filePreview.ts'
import { readStatementFile } from './readStatementFile.ts'
import { getStatementAccount } from './statementAccount.ts'

export interface PreviewStatement {
  readonly bankAccountNo: string
  readonly encoding?: Encoding
  readonly file: UploadedFile
}

/** The first rows of a bank's file, and how it is probably to be read: as the last one of the account, if it fits. */
export async function previewStatement(
  reader: Reader,
  { bankAccountNo, encoding, file }: PreviewStatement,
): Promise<FilePreview> {
  const { organisationId } = await getStatementAccount(reader, bankAccountNo)
  const sheet = await readStatementFile(file, encoding)
  const last = await bankStatementStore.model
    .findOne({ organisationId, bankAccountNo } as object)
    .sort({ createdAt: -1, _id: -1 })
    .lean<BankStatement & Stored>()
  return previewOf(sheet, last?.mapping ?? null)
}
