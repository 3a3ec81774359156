import type { Stored } from '../../../../models/store.ts'
import { sumFen } from '../../../kernel/money.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { failureOf } from '../../../platform/http/failure.ts'
import { runFacts, runMenu } from './domain/lifecycle.ts'
import { decideTarget, type Payable } from './domain/payable.ts'
import type { PaymentItem, Stamp } from './domain/paymentItem.ts'
import type { PaymentRun } from './domain/paymentRun.ts'
import { sumsOf } from './domain/sums.ts'
import type {
  ItemView,
  PayableList,
  PayableView,
  ResultPreviewView,
  RunRow,
  RunView,
  StampView,
} from './paymentRun.contract.ts'
import type { Payables } from './usecases/findPayables.ts'
import type { RunSeen } from './usecases/runs.ts'

export const payablesView = ({ items, more }: Payables): PayableList => ({ items: items.map(payableView), more })

function payableView(payable: Payable): PayableView {
  const { source, kind, caseNo, payeeId, amountFen, dueOn, to } = payable
  const target = decideTarget(payable)
  const accounts = 'accounts' in to ? to.accounts : []
  return {
    source,
    kind,
    caseNo,
    payeeId,
    amountFen,
    dueOn,
    target: target.ok ? target.value : null,
    accounts: accounts.map(({ number, details: { accountHolder, bank, accountNumber }, coolingOffUntil }) => ({
      number,
      accountHolder,
      bank,
      accountNumber,
      coolingOffUntil: coolingOffUntil?.toISOString() ?? null,
    })),
    reasons: target.ok ? [] : target.refusals.map(failureOf),
  }
}

const stampView = <S extends Stamp>({ at, ...rest }: S): Omit<S, 'at'> & StampView => ({
  ...rest,
  at: at.toISOString(),
})

const headOf = (run: PaymentRun & Stored) => ({
  number: run._id,
  version: run.version,
  state: run.state,
  payer: run.payer,
  executeOn: run.executeOn,
  itemCount: run.itemCount,
  totalFen: run.totalFen,
  preparedBy: stampView(run.preparedBy),
  approvedBy: run.approvedBy && stampView(run.approvedBy),
  createdAt: run.createdAt.toISOString(),
  updatedAt: run.updatedAt.toISOString(),
})

export const runRow = (run: PaymentRun & Stored): RunRow => ({
  ...headOf(run),
  paidFen: run.closed?.paidFen ?? null,
  failedFen: run.closed?.failedFen ?? null,
})

const itemView = (item: PaymentItem & Stored, debitNo: string | null): ItemView => ({
  number: item._id,
  line: item.line,
  state: item.state,
  kind: item.kind,
  caseNo: item.caseNo,
  payeeId: item.payeeId,
  amountFen: item.amountFen,
  target: item.target,
  carriedFrom: item.carriedFrom,
  result: item.result && stampView(item.result),
  objections: item.objections.map(failureOf),
  debitNo,
})

export function runView({ run, items, debits }: RunSeen, { actor }: Reader): RunView {
  const { closed } = run
  return {
    ...headOf(run),
    items: items.map((item) => itemView(item, debits.get(item._id)?._id ?? null)),
    leftOut: run.leftOut.map(({ kind, caseNo, amountFen, reasons }) => ({
      kind,
      caseNo,
      amountFen,
      reasons: reasons.map(failureOf),
    })),
    checkedBy: run.checkedBy && stampView(run.checkedBy),
    file: run.file && stampView(run.file),
    results: run.results.map(stampView),
    cancelled: run.cancelled && stampView(run.cancelled),
    closed: closed && stampView({ userId: closed.userId, name: closed.name, at: closed.at }),
    sums: sumsOf(items),
    debitedFen: sumFen([...debits.values()].map(({ amountFen }) => amountFen)),
    allowedEvents: allowedEventsView(runMenu(run, runFacts(run, items, actor), actor)),
  }
}

export const resultPreviewView = (results: ResultPreviewView['results']): ResultPreviewView => ({ results })
