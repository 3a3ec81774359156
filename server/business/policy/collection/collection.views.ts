import type { Stored } from '../../../../models/store.ts'
import { daysBetween } from '../../../kernel/civilDate.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import type {
  AllocationView,
  CreditView,
  MatchedCreditView,
  RefundView,
  StatementRow,
  StatementView,
} from './collection.contract.ts'
import type { Allocation, BankCredit, RefundMark } from './domain/bankLine.ts'
import type { BankStatement } from './domain/bankStatement.ts'
import { creditMenu } from './domain/creditMenu.ts'
import type { MatchedCredit } from './usecases/findMatches.ts'

export function statementRow(statement: BankStatement & Stored): StatementRow {
  const { bankAccountNo, fileName, firstDay, lastDay, openingFen, closingFen } = statement
  const { creditCount, creditFen, debitCount, debitFen, importedBy } = statement
  return {
    number: statement._id,
    version: statement.version,
    bankAccountNo,
    fileName,
    firstDay,
    lastDay,
    openingFen,
    closingFen,
    creditCount,
    creditFen,
    debitCount,
    debitFen,
    importedByName: importedBy.name,
    createdAt: statement.createdAt.toISOString(),
    updatedAt: statement.updatedAt.toISOString(),
  }
}

export const statementView = (statement: BankStatement & Stored): StatementView => ({
  ...statementRow(statement),
  headingLine: statement.mapping.headingLine,
  columns: statement.mapping.columns,
  seenBefore: statement.seenBefore,
})

const allocationView = (allocation: Allocation): AllocationView => ({
  policyNo: allocation.policyNo,
  holderId: allocation.holderId,
  amountFen: allocation.amountFen,
  relation: allocation.relation,
  allocatedAt: allocation.allocatedAt.toISOString(),
  allocatedByName: allocation.allocatedBy.name,
  reversedBy: allocation.reversedBy,
})

const refundView = ({ markedBy, markedAt, ...mark }: RefundMark): RefundView => ({
  ...mark,
  markedByName: markedBy.name,
  markedAt: markedAt.toISOString(),
})

export function creditView(credit: BankCredit & Stored, { actor, businessDate }: Reader): CreditView {
  const { state, statementNo, bankAccountNo, bookedOn, amountFen, unallocatedFen, reference, text } = credit
  return {
    number: credit._id,
    version: credit.version,
    state,
    statementNo,
    bankAccountNo,
    bookedOn,
    amountFen,
    unallocatedFen,
    reference,
    payer: credit.counterparty,
    payerAccount: credit.counterpartyAccount,
    payerId: credit.payerId,
    heldFor: credit.heldFor,
    text,
    ageDays: Math.max(0, daysBetween(bookedOn, businessDate)),
    allocations: credit.allocations.map(allocationView),
    refund: credit.refund && refundView(credit.refund),
    createdAt: credit.createdAt.toISOString(),
    updatedAt: credit.updatedAt.toISOString(),
    allowedEvents: allowedEventsView(creditMenu(credit, actor)),
  }
}

export const matchedCreditView = (
  { credit, matches, owingNothing }: MatchedCredit,
  reader: Reader,
): MatchedCreditView => ({ ...creditView(credit, reader), matches, owingNothing })
