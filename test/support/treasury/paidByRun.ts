import type { PaymentSource } from '../../../server/business/party/banking/domain/paymentSource.ts'
import { bookItems, closeRun } from '../../../server/business/treasury/paymentRun/usecases/bookRun.ts'
import { approveRun, checkRun } from '../../../server/business/treasury/paymentRun/usecases/decideRun.ts'
import { prepareRun } from '../../../server/business/treasury/paymentRun/usecases/prepareRun.ts'
import { sendRun } from '../../../server/business/treasury/paymentRun/usecases/runFile.ts'
import { findItems, getRun } from '../../../server/business/treasury/paymentRun/usecases/runs.ts'
import { readResultFile, takeResult } from '../../../server/business/treasury/paymentRun/usecases/takeResult.ts'
import type { TestService } from '../app.ts'
import { paidRow, resultCsv } from './paymentRuns.ts'

/** A run of these with the bank, prepared by insurer A's finance and approved by its second person; its number. */
export async function runAtTheBank(
  service: TestService,
  bankAccountNo: string,
  sources: readonly PaymentSource[],
): Promise<string> {
  const executeOn = service.clock.businessDate()
  const items = sources.map((source) => ({ source }))
  const {
    _id: runNo,
    totalFen,
    itemCount,
  } = await service.act('insurerFinanceA', (work) => prepareRun(work, { bankAccountNo, executeOn, items }))
  await service.act('insurerFinanceA', (work) => checkRun(work, { runNo }))
  await service.act('insurerFinanceA2', (work) => approveRun(work, { runNo, totalFen, itemCount }))
  await service.act('insurerFinanceA', (work) => sendRun(work, { runNo, format: 'pain09' }))
  return runNo
}

/** The bank says that it paid all of a run. */
export async function tellAllPaid(service: TestService, runNo: string): Promise<void> {
  const items = await findItems(service.reader('insurerFinanceA'), runNo)
  const rows = items.map(({ _id: number, amountFen }) => paidRow({ number, amountFen }))
  const file = { name: '结果.csv', bytes: resultCsv(...rows) }
  const content = await readResultFile(file)
  await service.act('insurerFinanceA', (work) => takeResult(work, { runNo, file, content }))
}

/** A run that the bank paid, booked, closed and looked at. */
export async function paidByRun(
  service: TestService,
  bankAccountNo: string,
  sources: readonly PaymentSource[],
): Promise<void> {
  const runNo = await runAtTheBank(service, bankAccountNo, sources)
  await tellAllPaid(service, runNo)
  await bookItems(service.reader('insurerFinanceA'), { runNo })
  await service.act('insurerFinanceA', (work) => closeRun(work, { runNo }))
  await getRun(service.reader('insurerFinanceA'), { runNo })
}
