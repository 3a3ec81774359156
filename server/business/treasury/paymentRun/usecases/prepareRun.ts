import { findHolds } from '../../../../../models/paymentHolds.ts'
import { paymentItemStore } from '../../../../../models/paymentItems.ts'
import { paymentRunStore } from '../../../../../models/paymentRuns.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PaymentSource } from '../../../party/banking/domain/paymentSource.ts'
import { takeHolds } from '../../../party/banking/usecases/paymentHolds.ts'
import { getStatementAccount } from '../../../policy/collection/usecases/statementAccount.ts'
import type { PaymentRun } from '../domain/paymentRun.ts'
import { decideExecuteOn, decideSomethingToPay, type Wanted, wantedItems } from '../domain/preparation.ts'
import { findPayablesOf } from './findPayables.ts'
import { stampOf } from './stamp.ts'

export interface PrepareRun {
  readonly bankAccountNo: string
  readonly executeOn: CivilDate
  readonly items: readonly Wanted[]
}

/**
 * Prepares a payment run of what is chosen. What cannot be paid is left out and named with every reason; what is in it is kept
 * from everybody else until it is paid, fails or is let go.
 */
export async function prepareRun(work: UnitOfWork, command: PrepareRun): Promise<PaymentRun & Stored> {
  const { bankAccountNo, executeOn, items: wanted } = command
  const { accountHolder, bank, accountNumber } = await getStatementAccount(work, bankAccountNo)
  valueOrThrow(decideExecuteOn(executeOn, work.businessDate))
  const sources = wanted.map(({ source }) => source)
  const held = await findHolds(sources, work.session)
  const { chosen, leftOut } = wantedItems(wanted, await findPayablesOf(work, sources), held)
  valueOrThrow(decideSomethingToPay(chosen, leftOut))
  const runNo = await work.nextNumber('PR')
  await takeHolds(
    work,
    chosen.map(({ source }) => source),
    runNo,
  )
  const failed = await findFailed(work, chosen)
  const numbers = await work.nextNumbers('PI', chosen.length)
  const { organisationId } = work.actor
  await work.createMany(
    paymentItemStore,
    chosen.map((item, index) => ({
      id: numbers[index] ?? '',
      content: {
        organisationId,
        runNo,
        line: index + 1,
        state: 'waiting',
        ...item,
        carriedFrom: failed.get(item.source) ?? null,
        result: null,
        objections: [],
      },
      fact: { type: 'paymentItem.prepared', payload: { runNo, caseNo: item.caseNo, amountFen: item.amountFen } },
    })),
  )
  const totalFen = sumFen(chosen.map(({ amountFen }) => amountFen))
  return work.create(
    paymentRunStore,
    runNo,
    {
      organisationId,
      state: 'prepared',
      payer: { bankAccountNo, accountHolder, bank, accountNumber },
      executeOn,
      itemCount: chosen.length,
      totalFen,
      leftOut,
      preparedBy: stampOf(work),
      checkedBy: null,
      approvedBy: null,
      file: null,
      results: [],
      cancelled: null,
      closed: null,
    },
    {
      type: 'paymentRun.prepared',
      payload: { itemCount: chosen.length, totalFen, leftOut: leftOut.length, executeOn },
    },
  )
}

/** The items that failed last of these sources: what is chosen again is carried on from there. */
async function findFailed(
  { session }: UnitOfWork,
  chosen: readonly { readonly source: PaymentSource }[],
): Promise<ReadonlyMap<string, string>> {
  const found = await paymentItemStore.model
    .find({ source: { $in: chosen.map(({ source }) => source) } } as object, { source: 1, state: 1 }, { session })
    .sort({ createdAt: 1, _id: 1 })
    .lean<{ readonly _id: string; readonly source: string; readonly state: string }[]>()
  // The latest of a source stands; one that was paid, or let go, carries nothing on.
  const latest = new Map(found.map((item) => [item.source, item]))
  return new Map(
    [...latest].flatMap(([source, { _id, state }]) => (state === 'failed' ? [[source, _id] as const] : [])),
  )
}
