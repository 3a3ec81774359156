import { bankDebitStore } from '../../../../../models/bankDebits.ts'
import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { paymentItemStore } from '../../../../../models/paymentItems.ts'
import { paymentRunStore } from '../../../../../models/paymentRuns.ts'
import type { Stored } from '../../../../../models/store.ts'
import { groupBy } from '../../../../kernel/groupBy.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { BankDebit } from '../../../policy/collection/domain/bankLine.ts'
import type { PaymentItem } from '../domain/paymentItem.ts'
import { type PaymentRun, RUN_STATES, type RunRef } from '../domain/paymentRun.ts'

export const runList: ListSpec = listOf(
  { state: { is: 'choice', path: 'state', of: RUN_STATES }, ...CREATED },
  { defaultSort: '-createdAt', omit: ['leftOut', 'results'] },
)

/** One page of the payment runs of the own organisation, latest first. */
export const findRuns = (reader: Reader, query: PageQuery): Promise<Page<PaymentRun & Stored>> =>
  findPage(reader, paymentRunStore, runList, query)

/** The items of a run in their order. */
export const findItems = ({ session }: Reader, runNo: string): Promise<(PaymentItem & Stored)[]> =>
  paymentItemStore.model
    .find({ runNo } as object, null, session && { session })
    .sort({ line: 1 })
    .lean<(PaymentItem & Stored)[]>()
    .exec()

/** A run with its items, and the debits of imported statements that are payments of it, by item. */
export interface RunSeen {
  readonly run: PaymentRun & Stored
  readonly items: readonly (PaymentItem & Stored)[]
  readonly debits: ReadonlyMap<string, BankDebit & Stored>
}

/** The run as it is shown. */
export async function seenRun(reader: Reader, run: PaymentRun & Stored): Promise<RunSeen> {
  const items = await findItems(reader, run._id)
  return { run, items, debits: await findDebits(reader, run, items) }
}

/** A run, or 404. */
export const getRun = async (reader: Reader, { runNo }: RunRef): Promise<RunSeen> =>
  seenRun(reader, await getVisible(reader, paymentRunStore, runNo))

/** What the bank's statements say of what it paid: the debit of that day with that reference and amount. */
async function findDebits(
  { session }: Reader,
  { organisationId, payer }: PaymentRun,
  items: readonly (PaymentItem & Stored)[],
): Promise<ReadonlyMap<string, BankDebit & Stored>> {
  const paid = items.flatMap(({ _id, result, amountFen }) =>
    result?.paid ? [{ _id, amountFen, on: result.on, references: [result.reference, _id] }] : [],
  )
  if (paid.length === 0) return new Map()
  const found = await bankDebitStore.model
    .find(
      {
        organisationId,
        bankAccountNo: payer.bankAccountNo,
        bookedOn: { $in: [...new Set(paid.map(({ on }) => on))] },
        reference: { $in: paid.flatMap(({ references }) => references) },
      } as object,
      null,
      session && { session },
    )
    .lean<(BankDebit & Stored)[]>()
  const byReference = groupBy(found, ({ reference }) => reference)
  return new Map(
    paid.flatMap(({ _id, amountFen, references }) => {
      const debit = references
        .flatMap((reference) => byReference.get(reference) ?? [])
        .find((each) => each.amountFen === amountFen)
      return debit ? [[_id, debit] as const] : []
    }),
  )
}
