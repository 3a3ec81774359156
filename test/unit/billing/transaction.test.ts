import { expect } from 'chai'
import fc from 'fast-check'
import { balanceOf } from '../../../server/business/ledger/billing/domain/balance.ts'
import {
  alone,
  openIn,
  sharedAmong,
  spreadOver,
  transactionOf,
} from '../../../server/business/ledger/billing/domain/build.ts'
import { netted } from '../../../server/business/ledger/billing/domain/correction.ts'
import { movementOf } from '../../../server/business/ledger/billing/domain/movement.ts'
import { premiumReceived, premiumWritten } from '../../../server/business/ledger/billing/domain/premium.ts'
import { numberedTransactions, unbalancedBooks } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { asWritten, shares, statements } from '../../support/billing/entries.ts'
import { issuedPolicy, termSegment } from '../../support/builders/policy.ts'

const TIME = { businessDate: '2026-03-11', now: new Date('2026-03-11T17:00:00Z') }
const EVENT = 'policy:FS2026000001#2'
const OCCASION = { event: EVENT, effectiveOn: '2026-03-11' }
const member = (insurerId: string, sharePpm: number, lead: boolean) => ({
  insurerId,
  sharePpm,
  lead,
  confirmedAt: new Date('2026-03-01T02:00:00Z'),
  confirmedByName: '核保',
  declinedBecause: null,
})
const PANEL = [member('ORG-insurer', 600_000, true), member('ORG-other', 400_000, false)]
const NO_BANK = { reference: 'BANK-1', bankReference: null }

describe('a transaction', () => {
  it('balances in the books of every party, whatever is told of money', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        expect(unbalancedBooks(transactionOf(statement).entries)).to.deep.equal([])
      }),
    )
  })

  it('names each account of each party once by all that is known of it', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        const { entries } = transactionOf(statement)
        expect(netted(entries)).to.deep.equal(entries)
      }),
    )
  })

  it('puts the money of all at the bank of the lead, who settles with the others', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        const { entries } = transactionOf({ ...statement, kind: 'premiumReceived' })
        const cash = entries.filter(({ account }) => account === 'cash')
        expect(cash.filter(({ party }) => party !== statement.lead)).to.deep.equal([])
        expect(balanceOf(entries, 'cash')).to.equal(sumFen(statement.parts.map(({ amountFen }) => amountFen)))
        expect(balanceOf(entries, 'coinsuranceSettlement')).to.equal(0)
      }),
    )
  })
})

describe('written premium', () => {
  it('is owed to the issuing insurer cover by cover and earned over the days of the terms', () => {
    const { entries, earns } = premiumWritten(issuedPolicy(), termSegment(), OCCASION)
    expect(
      entries.map(({ account, party, counterparty, cover, amountFen }) => [
        account,
        party,
        counterparty,
        cover,
        amountFen,
      ]),
    ).to.deep.equal([
      ['premiumReceivable', 'ORG-insurer', 'ORG-maker', 'quality', 12_000_000],
      ['writtenPremium', 'ORG-insurer', 'ORG-maker', 'quality', -12_000_000],
      ['premiumReceivable', 'ORG-insurer', 'ORG-maker', 'liability', 4_000_000],
      ['writtenPremium', 'ORG-insurer', 'ORG-maker', 'liability', -4_000_000],
    ])
    expect(earns).to.deep.equal({ from: '2026-04-01', to: '2027-04-01' })
  })

  it('is owed to every insurer of a panel by its share', () => {
    const { entries } = premiumWritten(issuedPolicy({ panel: PANEL }), termSegment(), OCCASION)
    expect(balanceOf(entries, 'premiumReceivable', 'ORG-insurer')).to.equal(9_600_000)
    expect(balanceOf(entries, 'premiumReceivable', 'ORG-other')).to.equal(6_400_000)
    expect(movementOf({ kind: 'premiumWritten', entries })).to.deep.equal({
      source: 'policyholder:ORG-maker',
      destination: 'insurer:ORG-insurer',
      amountFen: 16_000_000,
    })
  })
})

describe('received premium', () => {
  it('closes what is open of every insurer and cover with the last instalment, however it came', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: 6 })
    fc.assert(
      fc.property(amounts, shares, (instalments, among) => {
        const panel = among.map(({ party, sharePpm }, index) => member(party, sharePpm, index === 0))
        const contract = issuedPolicy({ panel })
        const covers = [
          { code: 'quality', premiumFen: 12_000_001 },
          { code: 'liability', premiumFen: 19_999_999 },
        ]
        let entries = premiumWritten(contract, { ...termSegment(), covers }, OCCASION).entries
        const left = 32_000_000 - sumFen(instalments)
        for (const amountFen of [...instalments, left]) {
          const open = openIn(entries, 'premiumReceivable', 1)
          const received = premiumReceived(contract, { amountFen, ...NO_BANK }, open, OCCASION)
          expect(movementOf(received).amountFen).to.equal(amountFen)
          entries = netted([...entries, ...received.entries])
          expect(openIn(entries, 'premiumReceivable', 1).filter((part) => part.amountFen < 0)).to.deep.equal([])
        }
        expect(openIn(entries, 'premiumReceivable', 1)).to.deep.equal([])
      }),
    )
  })

  it('cannot be spread where nothing is open', () => {
    expect(() => spreadOver(5, [])).to.throw(RangeError)
  })
})

describe('numbered transactions', () => {
  const draft = premiumWritten(issuedPolicy(), termSegment(), OCCASION)

  it('are numbered after their event and known on the day it is in Shanghai', () => {
    const other = { ...draft, event: 'claim:CL2026000001#4' }
    const decision = numberedTransactions([draft, draft, other], TIME)
    expect(decision.ok && decision.value.map(({ _id }) => _id)).to.deep.equal([
      `LT:${EVENT}.1`,
      `LT:${EVENT}.2`,
      'LT:claim:CL2026000001#4.1',
    ])
    expect(decision.ok && decision.value[0]).to.include({ businessDate: '2026-03-11', recordedOn: '2026-03-12' })
  })

  const refusalsOf = (entries: typeof draft.entries) => {
    const decision = numberedTransactions([{ ...draft, entries }], TIME)
    return decision.ok ? [] : decision.refusals.map(({ code }) => code)
  }

  for (const amountFen of [0, 1.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN])
    it(`are refused with an entry of ${amountFen} fen`, () => {
      const entries = draft.entries.map((entry) => ({ ...entry, amountFen }))
      expect(refusalsOf(entries)).to.deep.equal(['billing.amount-not-whole'])
    })

  it('are refused without entries, and where one party’s books do not balance though all together do', () => {
    expect(refusalsOf([])).to.deep.equal(['billing.amount-not-whole'])
    const [first, second, ...rest] = draft.entries
    if (!first || !second) throw new Error('no entries')
    expect(refusalsOf([first, { ...second, party: 'ORG-other' }, ...rest])).to.deep.equal([
      'billing.not-balanced',
      'billing.not-balanced',
    ])
  })
})

describe('a movement', () => {
  it('goes back where less is set aside than before', () => {
    const statement = {
      ...asWritten(premiumWritten(issuedPolicy(), termSegment(), OCCASION)),
      kind: 'claimReserved' as const,
      counterparty: null,
      lead: 'ORG-insurer',
      parts: sharedAmong(alone('ORG-insurer'), [{ amountFen: -5 }]),
      earns: { from: '2026-04-01', to: '2027-04-01' },
    }
    expect(movementOf(transactionOf(statement))).to.deep.equal({
      source: 'reserve:ORG-insurer',
      destination: 'insurer:ORG-insurer',
      amountFen: 5,
    })
  })
})
