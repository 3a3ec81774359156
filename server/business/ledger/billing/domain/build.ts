import { allocate } from '../../../../kernel/allocate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import {
  type AccountKind,
  HELD_BY_LEAD,
  POSTING_RULES,
  SETTLED_WHOLE,
  type TransactionKind,
  UNALLOCATED,
} from './account.ts'
import { netted } from './correction.ts'
import type { Earning } from './earned.ts'
import type { Dimensions, Entry, TransactionDraft, TransactionHeader } from './transaction.ts'

/** A party of the contract and its share; those of a panel sum to 1,000,000 ppm, the lead first. */
export interface PartyShare {
  readonly party: string
  readonly sharePpm: number
}

/** An amount with what is known about it; negative for what goes back. */
export type Line = Partial<Omit<Dimensions, 'sharePpm' | 'currency'>> & { readonly amountFen: number }

/** The same, of one party. */
export interface PartLine extends Line, PartyShare {}

/** What is told of money: the builders of all contexts state it like this. */
export interface Statement extends TransactionHeader {
  readonly kind: TransactionKind
  /** Of premium, the days over which it is earned. */
  readonly earns?: Earning
  /** Policyholder, beneficiary or whoever else the money comes from or goes to; null for nobody. */
  readonly counterparty: string | null
  /** The party whose bank account is used: it settles with the others. */
  readonly lead: string
  readonly parts: readonly PartLine[]
}

/** One insurer or treasury that has the whole. */
export const alone = (party: string): readonly [PartyShare] => [{ party, sharePpm: 1_000_000 }]

/** Each line shared among the parties; what one line is worth, the parts of it sum to. */
export const sharedAmong = (shares: readonly PartyShare[], lines: readonly Line[]): PartLine[] =>
  lines.flatMap((line) => {
    const weights = shares.map(({ sharePpm }) => sharePpm)
    const amounts = allocate(line.amountFen, weights)
    return shares.map((share, index) => ({ ...line, ...share, amountFen: amounts[index] ?? 0 }))
  })

/**
 * An amount spread over what is open, in proportion, so that paying all that is open closes every part of it. Throws
 * where nothing is open.
 */
export function spreadOver(amountFen: number, open: readonly PartLine[]): PartLine[] {
  if (sumFen(open.map((part) => part.amountFen)) === amountFen) return [...open]
  const owed = open.filter((part) => part.amountFen > 0)
  const amounts = allocate(
    amountFen,
    owed.map((part) => part.amountFen),
  )
  return owed.map((part, index) => ({ ...part, amountFen: amounts[index] ?? 0 }))
}

/** What is still open in an account: what is owed to a party (`1`) or by it (`-1`), by all that is known of it. */
export const openIn = (entries: readonly Omit<Entry, 'item' | 'accidentDay'>[], account: AccountKind, sign: 1 | -1) =>
  entries
    .filter((entry) => entry.account === account)
    .map((entry): PartLine => ({ ...entry, amountFen: sign * entry.amountFen }))

/** The transaction of a statement: by the accounts of its kind, balanced within the books of every party. */
export function transactionOf(statement: Statement): TransactionDraft {
  const { kind, earns = null, counterparty, lead, parts, ...header } = statement
  const entries = parts.flatMap((part) =>
    POSTING_RULES[kind].flatMap(({ debit, credit }) => [
      ...entriesIn(debit, part, part.amountFen, statement),
      ...entriesIn(credit, part, -part.amountFen, statement),
    ]),
  )
  return { ...header, kind, earns, corrects: null, entries: netted(entries) }
}

/** Money of the others goes through the lead's bank account: the lead has it and owes it to them, or they to the lead. */
function entriesIn(
  account: AccountKind,
  part: PartLine,
  amountFen: number,
  { lead, counterparty }: Statement,
): Entry[] {
  const entry = {
    ...dimensionsOf(part, account),
    account,
    party: part.party,
    counterparty: account === 'suspense' ? null : counterparty,
    amountFen,
  }
  if (!HELD_BY_LEAD.includes(account) || part.party === lead) return [entry]
  const settlement = {
    ...entry,
    ...dimensionsOf(part, 'coinsuranceSettlement'),
    account: 'coinsuranceSettlement' as const,
  }
  return [
    { ...settlement, counterparty: lead },
    { ...settlement, party: lead, counterparty: part.party, amountFen: -amountFen },
    { ...entry, party: lead },
  ]
}

function dimensionsOf(part: PartLine, account: AccountKind): Dimensions {
  if (UNALLOCATED.includes(account)) return OF_NOTHING
  const { cover = null, item = null, version = null, accidentDay = null, reserveType = null, sharePpm } = part
  return {
    cover,
    item: SETTLED_WHOLE.includes(account) ? null : item,
    version,
    accidentDay,
    reserveType,
    sharePpm,
    currency: 'CNY',
  }
}

/** What is said of money that is not yet premium of anything. */
const OF_NOTHING: Dimensions = {
  cover: null,
  item: null,
  version: null,
  accidentDay: null,
  reserveType: null,
  sharePpm: 1_000_000,
  currency: 'CNY',
}
