import type { BankAccountDetails } from '../../../server/business/party/banking/domain/bankAccount.ts'
import { proposeAccountOpening } from '../../../server/business/party/banking/usecases/proposeAccountChange.ts'
import { confirmChange } from '../../../server/business/party/changes/usecases/decideChange.ts'
import type {
  CreditList,
  CreditView,
  MatchedCreditList,
  MatchedCreditView,
  StatementView,
} from '../../../server/business/policy/collection/collection.contract.ts'
import type { TestService } from '../app.ts'
import type { Answer } from '../client.ts'

/** The insurer's account, for premium if nothing else is said, put on file by two people; its number. */
export async function openInsurerAccount(
  service: TestService,
  changes: Partial<BankAccountDetails> = {},
): Promise<string> {
  const account = {
    accountHolder: '保险公司',
    bank: '中国工商银行',
    accountNumber: '0200099900000001101',
    purpose: 'premium',
    reason: '开立账户',
    ...changes,
  } as const
  const change = await service.act('organisationAdministratorA', (work) => proposeAccountOpening(work, account))
  const { subjectId } = await service.act('organisationAdministratorA2', (work) =>
    confirmChange(work, { changeNo: change._id }),
  )
  return subjectId ?? ''
}

export const HEADINGS = '交易日期,交易流水号,收入,支出,余额,对方户名,对方账号,摘要'

/** How {@link HEADINGS} are read. */
export const COLUMNS = {
  bookedOn: '交易日期',
  reference: '交易流水号',
  credit: '收入',
  debit: '支出',
  counterparty: '对方户名',
  counterpartyAccount: '对方账号',
  text: '摘要',
}

/** A bank's file with these lines under {@link HEADINGS}. */
export const statementCsv = (...lines: string[]): Buffer => Buffer.from([HEADINGS, ...lines].join('\n'))

/** The multipart form of an import; `undefined` leaves a field out. */
export function statementForm(
  bankAccountNo: string,
  file: Uint8Array,
  fields: Readonly<Record<string, string | undefined>> = {},
): FormData {
  const form = new FormData()
  const facts: Readonly<Record<string, string | undefined>> = { bankAccountNo, headingLine: '1', ...COLUMNS, ...fields }
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) form.set(name, value)
  form.set('file', new Blob([new Uint8Array(file)]), 'statement.csv')
  return form
}

/** Sends a bank's file as insurer A's finance does. */
export async function sendStatement(service: TestService, form: FormData): Promise<Answer> {
  const finance = await service.signIn('insurerFinanceA')
  return finance.send('POST', '/bank-statements', form, { key: crypto.randomUUID() })
}

/** A statement of these lines, imported. */
export async function importedStatement(
  service: TestService,
  bankAccountNo: string,
  ...lines: string[]
): Promise<StatementView> {
  const answer = await sendStatement(service, statementForm(bankAccountNo, statementCsv(...lines)))
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body as StatementView
}

/** The credits of a statement as finance sees them, latest first. */
export async function creditsOf(service: TestService, statementNo: string): Promise<readonly CreditView[]> {
  const finance = await service.signIn('insurerFinanceA')
  return ((await finance.get(`/bank-credits?statementNo=${statementNo}`)).body as CreditList).items
}

/** What the open credits of a statement could pay. */
export async function matchesOf(service: TestService, statementNo: string): Promise<readonly MatchedCreditView[]> {
  const finance = await service.signIn('insurerFinanceA')
  return ((await finance.get(`/bank-credit-matches?statementNo=${statementNo}`)).body as MatchedCreditList).items
}
