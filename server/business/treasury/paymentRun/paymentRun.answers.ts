import {
  allowedEvents,
  day,
  failureAnswer,
  fen,
  flag,
  instant,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  type Told,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import type { PaymentSource } from '../../party/banking/domain/paymentSource.ts'
import { RUN_EVENTS } from './domain/lifecycle.ts'
import { PAYABLE_KINDS, type PaymentTarget } from './domain/payable.ts'
import { ITEM_STATES } from './domain/paymentItem.ts'
import { FILE_FORMATS, type PayerAccount, RUN_STATES } from './domain/paymentRun.ts'
import type { RunSums } from './domain/sums.ts'
import type {
  ItemResultView,
  ItemView,
  LeftOutView,
  PayableAccountView,
  PayableList,
  PayableView,
  ResultPreviewView,
  RunRow,
  RunView,
  StampView,
} from './paymentRun.contract.ts'

const target = named<PaymentTarget>('PaymentTarget', {
  bankAccountNo: nullable(text()),
  accountHolder: text(),
  bank: nullable(text()),
  accountNumber: text(),
})

const account = named<PayableAccountView>('PayableAccount', {
  number: text(),
  accountHolder: text(),
  bank: text(),
  accountNumber: text(),
  coolingOffUntil: nullable(instant()),
})

export const payablesAnswer = named<PayableList>('PayableList', {
  items: list(
    named<PayableView>('Payable', {
      source: text() as Told<PaymentSource>,
      kind: oneOf(PAYABLE_KINDS),
      caseNo: text(),
      payeeId: nullable(text()),
      amountFen: fen(),
      dueOn: nullable(day()),
      target: nullable(target),
      accounts: list(account),
      reasons: list(failureAnswer),
    }),
  ),
  more: flag(),
})

const stampKeys = { userId: text(), name: text(), at: instant() }
const stamp = named<StampView>('PaymentStamp', stampKeys)

const headKeys = {
  number: text(),
  version: whole(),
  state: oneOf(RUN_STATES),
  payer: named<PayerAccount>('PayerAccount', {
    bankAccountNo: text(),
    accountHolder: text(),
    bank: text(),
    accountNumber: text(),
  }),
  executeOn: day(),
  itemCount: whole(),
  totalFen: fen(),
  preparedBy: stamp,
  approvedBy: nullable(stamp),
  createdAt: instant(),
  updatedAt: instant(),
}

export const runsAnswer = page(
  named<RunRow>('PaymentRunRow', { ...headKeys, paidFen: nullable(fen()), failedFen: nullable(fen()) }),
)

const item = named<ItemView>('PaymentItem', {
  number: text(),
  line: whole(),
  state: oneOf(ITEM_STATES),
  kind: oneOf(PAYABLE_KINDS),
  caseNo: text(),
  payeeId: nullable(text()),
  amountFen: fen(),
  target,
  carriedFrom: nullable(text()),
  result: nullable(
    named<ItemResultView>('PaymentResult', {
      ...stampKeys,
      paid: flag(),
      on: day(),
      reference: text(),
      reason: text(),
    }),
  ),
  objections: list(failureAnswer),
  debitNo: nullable(text()),
})

export const runAnswer = named<RunView>('PaymentRun', {
  ...headKeys,
  items: list(item),
  leftOut: list(
    named<LeftOutView>('PaymentLeftOut', {
      kind: oneOf(PAYABLE_KINDS),
      caseNo: text(),
      amountFen: nullable(fen()),
      reasons: list(failureAnswer),
    }),
  ),
  checkedBy: nullable(stamp),
  file: nullable(
    named<NonNullable<RunView['file']>>('PaymentFile', {
      ...stampKeys,
      on: day(),
      format: oneOf(FILE_FORMATS),
      sha256: text(),
    }),
  ),
  results: list(
    named<RunView['results'][number]>('PaymentResultFile', {
      ...stampKeys,
      fileName: text(),
      sha256: text(),
      paid: whole(),
      failed: whole(),
    }),
  ),
  cancelled: nullable(object<NonNullable<RunView['cancelled']>>({ ...stampKeys, reason: text() })),
  closed: nullable(stamp),
  sums: named<RunSums>('PaymentSums', {
    totalFen: fen(),
    paidFen: fen(),
    failedFen: fen(),
    leftFen: fen(),
    paidCount: whole(),
    failedCount: whole(),
    leftCount: whole(),
  }),
  debitedFen: fen(),
  allowedEvents: allowedEvents(RUN_EVENTS),
})

export const resultPreviewAnswer = named<ResultPreviewView>('PaymentResultPreview', {
  results: list(
    object<ResultPreviewView['results'][number]>({
      itemNo: text(),
      paid: flag(),
      on: day(),
      reference: text(),
      reason: text(),
      amountFen: fen(),
    }),
  ),
})
