import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import {
  type AccountKind,
  POSTING_RULES,
  TRANSACTION_KINDS,
  type TransactionKind,
} from '../../billing/domain/account.ts'
import { COUNTERPARTY_ACCOUNTS } from '../../billing/domain/balanceFigures.ts'
import type { LedgerTransaction } from '../../billing/domain/transaction.ts'

/** Accounts that somebody is sent a statement of: what is owed between the books and another. */
export const STATED_ACCOUNTS = ['premiumReceivable', 'coinsuranceSettlement', 'claimPayable'] as const
export type StatedAccount = (typeof STATED_ACCOUNTS)[number]

/** Those of which there are statements per policyholder or coinsurer. */
export const PARTNER_ACCOUNTS = COUNTERPARTY_ACCOUNTS
export type PartnerAccount = (typeof PARTNER_ACCOUNTS)[number]

/** Of which account of whom, and with whom; null for everybody. */
export interface StatedEntries {
  readonly account: AccountKind
  readonly party: string | null
  readonly counterparty: string | null
}

/** A movement of the account, and what it stands at after it. */
export interface StatementLine {
  readonly posting: string
  readonly kind: TransactionKind
  readonly effectiveOn: CivilDate
  readonly recordedOn: CivilDate
  readonly policyNo: string | null
  readonly subject: string
  readonly reference: string | null
  readonly debitFen: number
  readonly creditFen: number
  /** Debit positive. */
  readonly balanceFen: number
}

/** The movements of an account in the order of transactions, from what it stood at before; those that move nothing are left out. */
export function statementLines(
  transactions: readonly LedgerTransaction[],
  of: StatedEntries,
  openingFen: number,
): StatementLine[] {
  let balanceFen = openingFen
  return transactions.flatMap((transaction) => {
    const { _id, kind, effectiveOn, recordedOn, policyNo, subject, reference } = transaction
    const amounts = entriesOf(transaction, of).map(({ amountFen }) => amountFen)
    if (amounts.length === 0) return []
    balanceFen = sumFen([balanceFen, ...amounts])
    return [
      {
        posting: _id,
        kind,
        effectiveOn,
        recordedOn,
        policyNo,
        subject,
        reference,
        debitFen: sumFen(amounts.filter((fen) => fen > 0)),
        creditFen: sumFen(amounts.filter((fen) => fen < 0).map((fen) => -fen)),
        balanceFen,
      },
    ]
  })
}

const entriesOf = ({ entries }: Pick<LedgerTransaction, 'entries'>, { account, party, counterparty }: StatedEntries) =>
  entries.filter(
    (entry) =>
      entry.account === account &&
      (party === null || entry.party === party) &&
      (counterparty === null || entry.counterparty === counterparty),
  )

/** The kinds of transaction that can move an account. A panel settles among itself in any of them. */
export const kindsMoving = (account: AccountKind): readonly TransactionKind[] =>
  account === 'coinsuranceSettlement'
    ? TRANSACTION_KINDS
    : TRANSACTION_KINDS.filter((kind) =>
        POSTING_RULES[kind].some(({ debit, credit }) => debit === account || credit === account),
      )

/** Where a page ended: the last transaction, and what the account stood at after it. */
export interface StatementPlace {
  readonly day: CivilDate
  readonly posting: string
  readonly balanceFen: number
}

/** A place as a cursor holds it. */
interface HeldPlace {
  readonly sort: string
  readonly value: unknown
  readonly id: string
}

const ORDER = 'effectiveOn'

export const placeAfter = (
  { effectiveOn, _id }: Pick<LedgerTransaction, '_id' | 'effectiveOn'>,
  balanceFen: number,
) => ({
  sort: ORDER,
  value: effectiveOn,
  id: `${balanceFen} ${_id}`,
})

/** Reads what {@link placeAfter} made; refuses a cursor of another list. */
export function decidePlace({ sort, value, id }: HeldPlace): Decision<StatementPlace, 'http.invalid'> {
  const [, balance, posting] = /^(-?\d{1,15}) (.+)$/.exec(id) ?? []
  return sort === ORDER && typeof value === 'string' && balance !== undefined && posting !== undefined
    ? accepted({ day: value, posting, balanceFen: Number(balance) })
    : refused({ code: 'http.invalid', field: 'cursor' })
}
