import {
  day,
  fen,
  flag,
  instant,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  ppm,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import type {
  BalancesView,
  BalanceView,
  EntryView,
  PartyBalancesView,
  PostingView,
  RepetitionList,
} from './billing.contract.ts'
import { ACCOUNT_KINDS, RESERVE_TYPES, TRANSACTION_KINDS } from './domain/account.ts'

const account = oneOf(ACCOUNT_KINDS)

const balanceKeys = {
  account,
  party: text(),
  counterparty: nullable(text()),
  amountFen: fen(),
  cover: nullable(text()),
  version: nullable(whole()),
  reserveType: nullable(oneOf(RESERVE_TYPES)),
  sharePpm: ppm(),
}

export const postingsAnswer = page(
  named<PostingView>('Posting', {
    number: text(),
    kind: oneOf(TRANSACTION_KINDS),
    source: text(),
    destination: text(),
    amountFen: fen(),
    subject: text(),
    policyNo: nullable(text()),
    effectiveOn: day(),
    businessDate: day(),
    at: instant(),
    earns: nullable(object<NonNullable<PostingView['earns']>>({ from: day(), to: day(), byRisk: flag() })),
    event: text(),
    corrects: nullable(text()),
    reference: nullable(text()),
    entries: list(
      named<EntryView>('Entry', {
        ...balanceKeys,
        currency: text(),
        item: nullable(whole()),
        accidentDay: nullable(day()),
      }),
    ),
  }),
)

export const balancesAnswer = named<BalancesView>('Balances', {
  effectiveOn: day(),
  knownOn: day(),
  items: list(named<BalanceView>('Balance', balanceKeys)),
})

export const partyBalancesAnswer = named<PartyBalancesView>('PartyBalances', {
  party: text(),
  effectiveOn: day(),
  knownOn: day(),
  items: list(object<PartyBalancesView['items'][number]>({ account, amountFen: fen() })),
})

export const repetitionsAnswer = object<RepetitionList>({
  items: list(object<RepetitionList['items'][number]>({ number: text(), title: text() })),
})
