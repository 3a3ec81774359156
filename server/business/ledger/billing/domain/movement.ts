import { sumFen } from '../../../../kernel/money.ts'
import type { AccountKind, TransactionKind } from './account.ts'
import type { LedgerTransaction } from './transaction.ts'

/** Who owes, holds or gets money: an organisation in one of its parts, as `insurer:ORG2018000007`. */
export interface Movement {
  readonly source: string
  readonly destination: string
  /** Positive: the direction is in source and destination. */
  readonly amountFen: number
}

interface Reading {
  /** The account whose change is the amount, and its sign when money goes from `from` to `to`. */
  readonly account: AccountKind
  readonly sign: 1 | -1
  readonly from: Part
  readonly to: Part
}
type Part = readonly ['party' | 'counterparty', string]

const READINGS: Readonly<Record<TransactionKind, Reading>> = {
  premiumWritten: {
    account: 'premiumReceivable',
    sign: 1,
    from: ['counterparty', 'policyholder'],
    to: ['party', 'insurer'],
  },
  premiumChanged: {
    account: 'premiumReceivable',
    sign: 1,
    from: ['counterparty', 'policyholder'],
    to: ['party', 'insurer'],
  },
  premiumRefunded: {
    account: 'premiumReceivable',
    sign: 1,
    from: ['party', 'insurer'],
    to: ['counterparty', 'policyholder'],
  },
  premiumReceived: {
    account: 'premiumReceivable',
    sign: -1,
    from: ['counterparty', 'policyholder'],
    to: ['party', 'insurer'],
  },
  creditReceived: { account: 'suspense', sign: -1, from: ['counterparty', 'payer'], to: ['party', 'insurer'] },
  creditRefunded: { account: 'suspense', sign: 1, from: ['party', 'insurer'], to: ['counterparty', 'payer'] },
  creditAttributed: {
    account: 'premiumInAdvance',
    sign: -1,
    from: ['party', 'insurer'],
    to: ['counterparty', 'advance'],
  },
  premiumAllocated: {
    account: 'premiumReceivable',
    sign: -1,
    from: ['counterparty', 'policyholder'],
    to: ['party', 'insurer'],
  },
  claimReserved: { account: 'claimReserve', sign: -1, from: ['party', 'insurer'], to: ['party', 'reserve'] },
  claimDue: { account: 'claimPayable', sign: -1, from: ['party', 'insurer'], to: ['counterparty', 'beneficiary'] },
  claimPaid: { account: 'claimPayable', sign: 1, from: ['party', 'insurer'], to: ['counterparty', 'beneficiary'] },
  recoveryReceived: {
    account: 'incurredLosses',
    sign: -1,
    from: ['counterparty', 'liable'],
    to: ['party', 'insurer'],
  },
  subsidyDue: { account: 'subsidyPayable', sign: -1, from: ['party', ''], to: ['counterparty', 'policyholder'] },
}

/** A transaction as one movement from somebody to somebody: the first party, who leads, stands for all. */
export function movementOf({ kind, entries }: Pick<LedgerTransaction, 'kind' | 'entries'>): Movement {
  const { account, sign, from, to } = READINGS[kind]
  const own = entries.filter((entry) => entry.account === account)
  const [first] = own
  const nameOf = ([side, part]: Part): string => [part, first?.[side] ?? ''].filter((text) => text !== '').join(':')
  const amountFen = sign * sumFen(own.map((entry) => entry.amountFen))
  const [source, destination] = amountFen < 0 ? [nameOf(to), nameOf(from)] : [nameOf(from), nameOf(to)]
  return { source, destination, amountFen: Math.abs(amountFen) }
}
