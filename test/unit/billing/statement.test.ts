import { expect } from 'chai'
import fc from 'fast-check'
import {
  decideKnownAt,
  JOURNAL_COLUMNS,
  journalCells,
  journalLinesOf,
} from '../../../server/business/ledger/accounting/domain/journal.ts'
import {
  kindsMoving,
  STATED_ACCOUNTS,
  statementLines,
} from '../../../server/business/ledger/accounting/domain/statement.ts'
import { transactionOf } from '../../../server/business/ledger/billing/domain/build.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { refusalsOf } from '../../../server/kernel/refusal.ts'
import { asWritten, statements } from '../../support/billing/entries.ts'

const ledgers = fc.array(statements, { minLength: 1, maxLength: 8 }).map((told) =>
  told.flatMap((statement) => {
    const draft = transactionOf(statement)
    return draft.entries.length > 0 ? [asWritten(draft)] : []
  }),
)

describe('a statement of account', () => {
  it('goes from what the account stood at to what it stands at, line by line', () => {
    fc.assert(
      fc.property(
        ledgers,
        fc.constantFrom(...STATED_ACCOUNTS),
        fc.integer({ min: -999, max: 999 }),
        (all, account, opening) => {
          const lines = statementLines(all, { account, party: 'ORG-0', counterparty: null }, opening)
          const moved = all.flatMap(({ entries }) =>
            entries.flatMap((entry) => (entry.account === account && entry.party === 'ORG-0' ? [entry.amountFen] : [])),
          )
          expect(lines.at(-1)?.balanceFen ?? opening).to.equal(opening + sumFen(moved))
          let balance = opening
          for (const { debitFen, creditFen, balanceFen } of lines) {
            balance += debitFen - creditFen
            expect(balanceFen).to.equal(balance)
          }
        },
      ),
    )
  })

  it('is cut at any line and gone on with from its balance', () => {
    fc.assert(
      fc.property(ledgers, fc.nat({ max: 8 }), (all, cut) => {
        const of = { account: 'premiumReceivable', party: null, counterparty: 'ORG-maker' } as const
        const first = statementLines(all.slice(0, cut), of, 7)
        const second = statementLines(all.slice(cut), of, first.at(-1)?.balanceFen ?? 7)
        expect([...first, ...second]).to.deep.equal(statementLines(all, of, 7))
      }),
    )
  })

  it('asks for every kind of transaction that can move its account', () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        for (const account of STATED_ACCOUNTS)
          for (const { kind, entries } of all)
            if (entries.some((entry) => entry.account === account)) expect(kindsMoving(account)).to.include(kind)
      }),
    )
  })
})

describe('a journal', () => {
  it('has every entry of the books once, balanced', () => {
    fc.assert(
      fc.property(ledgers, (all) => {
        const lines = all.flatMap((transaction) => journalLinesOf(transaction, 'ORG-0'))
        const own = all.flatMap(({ entries }) => entries.filter(({ party }) => party === 'ORG-0'))
        expect(lines.length).to.equal(own.length)
        expect(sumFen(lines.map(({ debitFen }) => debitFen))).to.equal(sumFen(lines.map(({ creditFen }) => creditFen)))
        expect(new Set(lines.map(({ posting, line }) => `${posting} ${line}`)).size).to.equal(lines.length)
        for (const line of lines) expect(journalCells(line)).to.have.length(JOURNAL_COLUMNS.length)
      }),
    )
  })

  it('is known by a moment at least five minutes ago', () => {
    const now = new Date('2026-05-06T02:00:00Z')
    expect(decideKnownAt(now, undefined)).to.deep.equal({ ok: true, value: new Date('2026-05-06T01:55:00Z') })
    const asked = new Date('2026-05-01T00:00:00Z')
    expect(decideKnownAt(now, asked)).to.deep.equal({ ok: true, value: asked })
    const late = decideKnownAt(now, new Date('2026-05-06T01:55:01Z'))
    expect(refusalsOf(late).map(({ code }) => code)).to.deep.equal(['accounting.known-too-late'])
  })
})
