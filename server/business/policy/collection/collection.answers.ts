import {
  allowedEvents,
  day,
  fen,
  flag,
  instant,
  leftOut,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { PAYER_RELATIONS } from '../policy/domain/payerRelation.ts'
import type {
  AllocationView,
  CreditView,
  MatchedCreditView,
  MatchView,
  RefundView,
  SeenLineView,
  StatementPreviewView,
  StatementRow,
  StatementView,
} from './collection.contract.ts'
import { CREDIT_STATES } from './domain/bankLine.ts'
import { CREDIT_EVENTS } from './domain/creditMenu.ts'
import { MATCH_REASONS } from './domain/matching.ts'

const rowKeys = {
  number: text(),
  version: whole(),
  bankAccountNo: text(),
  fileName: text(),
  firstDay: day(),
  lastDay: day(),
  openingFen: nullable(fen()),
  closingFen: nullable(fen()),
  creditCount: whole(),
  creditFen: fen(),
  debitCount: whole(),
  debitFen: fen(),
  importedByName: text(),
  createdAt: instant(),
  updatedAt: instant(),
}

export const statementsAnswer = page(named<StatementRow>('BankStatementRow', rowKeys))

const heading = leftOut(text())

const columns = object<StatementView['columns']>({
  bookedOn: heading,
  credit: heading,
  debit: heading,
  amount: heading,
  direction: heading,
  counterparty: heading,
  counterpartyAccount: heading,
  reference: heading,
  text: heading,
  remark: heading,
  balance: heading,
})

export const statementAnswer = named<StatementView>('BankStatement', {
  ...rowKeys,
  headingLine: whole(),
  columns,
  seenBefore: list(
    object<SeenLineView>({ line: whole(), bookedOn: day(), reference: text(), amountFen: fen(), enteredFen: fen() }),
  ),
})

export const previewAnswer = named<StatementPreviewView>('BankStatementPreview', {
  rows: list(object<StatementPreviewView['rows'][number]>({ line: whole(), cells: list(text()) })),
  rowCount: whole(),
  mapping: nullable(object<NonNullable<StatementPreviewView['mapping']>>({ headingLine: whole(), columns })),
})

const creditKeys = {
  number: text(),
  version: whole(),
  state: oneOf(CREDIT_STATES),
  statementNo: text(),
  bankAccountNo: text(),
  bookedOn: day(),
  amountFen: fen(),
  unallocatedFen: fen(),
  reference: text(),
  payer: text(),
  payerAccount: nullable(text()),
  payerId: nullable(text()),
  heldFor: nullable(text()),
  text: text(),
  ageDays: whole(),
  allocations: list(
    named<AllocationView>('Allocation', {
      policyNo: text(),
      holderId: text(),
      amountFen: fen(),
      relation: oneOf(PAYER_RELATIONS),
      allocatedAt: instant(),
      allocatedByName: text(),
      reversedBy: nullable(text()),
    }),
  ),
  refund: nullable(
    named<RefundView>('RefundMark', {
      amountFen: fen(),
      accountHolder: text(),
      accountNumber: text(),
      identityCheck: nullable(text()),
      consent: nullable(text()),
      reason: text(),
      markedByName: text(),
      markedAt: instant(),
    }),
  ),
  createdAt: instant(),
  updatedAt: instant(),
  allowedEvents: allowedEvents(CREDIT_EVENTS),
}

export const creditAnswer = named<CreditView>('BankCredit', creditKeys)

export const creditsAnswer = page(creditAnswer)

const part = object<MatchView['parts'][number]>({ policyNo: text(), amountFen: fen() })

export const matchesAnswer = page(
  named<MatchedCreditView>('MatchedCredit', {
    ...creditKeys,
    matches: list(
      named<MatchView>('CreditMatch', { exact: flag(), reasons: list(oneOf(MATCH_REASONS)), parts: list(part) }),
    ),
    owingNothing: list(text()),
  }),
)
