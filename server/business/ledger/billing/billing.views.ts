import type { Stored } from '../../../../models/store.ts'
import type { PendingChange } from '../../party/changes/domain/pendingChange.ts'
import type { BalancesView, EntryView, PartyBalancesView, PostingView, RepetitionList } from './billing.contract.ts'
import { movementOf } from './domain/movement.ts'
import type { Entry, LedgerTransaction } from './domain/transaction.ts'
import type { BalancesAt } from './usecases/findBalances.ts'
import type { PartyBalances } from './usecases/findPartyBalances.ts'

export function postingView(transaction: LedgerTransaction): PostingView {
  const { _id, kind, subject, policyNo, effectiveOn, businessDate, recordedAt, earns, event, corrects } = transaction
  return {
    number: _id,
    kind,
    ...movementOf(transaction),
    subject,
    policyNo,
    effectiveOn,
    businessDate,
    at: recordedAt.toISOString(),
    earns: earns && { from: earns.from, to: earns.to, byRisk: earns.risk !== undefined },
    event,
    corrects,
    reference: transaction.reference,
    entries: transaction.entries.map(entryView),
  }
}

const entryView = (entry: Entry): EntryView => ({
  account: entry.account,
  party: entry.party,
  counterparty: entry.counterparty,
  amountFen: entry.amountFen,
  currency: entry.currency,
  cover: entry.cover,
  item: entry.item,
  version: entry.version,
  accidentDay: entry.accidentDay,
  reserveType: entry.reserveType,
  sharePpm: entry.sharePpm,
})

export const partyBalancesView = ({ balances, ...asked }: PartyBalances): PartyBalancesView => ({
  ...asked,
  items: balances,
})

export const balancesView = ({ effectiveOn, knownOn, balances }: BalancesAt): BalancesView => ({
  effectiveOn,
  knownOn,
  items: balances.map(({ account, party, counterparty, amountFen, cover, version, reserveType, sharePpm }) => ({
    account,
    party,
    counterparty,
    amountFen,
    cover,
    version,
    reserveType,
    sharePpm,
  })),
})

export const repetitionsView = (changes: readonly (PendingChange & Stored)[]): RepetitionList => ({
  items: changes.map(({ _id: number, title }) => ({ number, title })),
})
