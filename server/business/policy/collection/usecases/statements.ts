import { bankStatementStore } from '../../../../../models/bankStatements.ts'
import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { StatementRef } from '../domain/bankLine.ts'
import type { BankStatement } from '../domain/bankStatement.ts'

export const statementList: ListSpec = listOf(
  { bankAccountNo: { is: 'reference', path: 'bankAccountNo' }, ...CREATED },
  { defaultSort: '-createdAt', omit: ['seenBefore'] },
)

/** One page of the statements of the own organisation, latest first; without the lines that were on file before. */
export const findStatements = (reader: Reader, query: PageQuery): Promise<Page<BankStatement & Stored>> =>
  findPage(reader, bankStatementStore, statementList, query)

/** One statement, or 404. */
export const getStatement = (reader: Reader, { statementNo }: StatementRef): Promise<BankStatement & Stored> =>
  getVisible(reader, bankStatementStore, statementNo)
