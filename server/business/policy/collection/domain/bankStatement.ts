import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Hand } from './bankLine.ts'
import type { StatementMapping } from './statementColumns.ts'

/** What a bank says of one account over some days, as it was imported: its lines are credits and debits of their own. */
export interface BankStatement {
  readonly organisationId: string
  readonly bankAccountNo: string
  readonly fileName: string
  /** How the file's columns were read; proposed for the next file of the account. */
  readonly mapping: StatementMapping
  readonly firstDay: CivilDate
  readonly lastDay: CivilDate
  readonly openingFen: number | null
  readonly closingFen: number | null
  readonly creditCount: number
  readonly creditFen: number
  readonly debitCount: number
  readonly debitFen: number
  /** Lines that were on file before, by an earlier statement or entered by hand. */
  readonly seenBefore: readonly SeenLine[]
  readonly importedBy: Hand
}

/** A line that was entered before and so was not entered again. */
export interface SeenLine {
  readonly line: number
  readonly bookedOn: CivilDate
  readonly reference: string
  /** Below zero where money went. */
  readonly amountFen: number
  /** What was entered of it before: another amount where a person has to look. */
  readonly enteredFen: number
}
