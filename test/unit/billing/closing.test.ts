import { expect } from 'chai'
import {
  type BookClosing,
  canBeClosed,
  closedRefusals,
  decideClosing,
  decideReopenable,
  gateOf,
  gatesOf,
  nextToClose,
} from '../../../server/business/ledger/accounting/domain/closing.ts'
import { type Decision, refusalsOf } from '../../../server/kernel/refusal.ts'

const codesOf = (decision: Decision<unknown>) => refusalsOf(decision).map(({ code }) => code)

const books: BookClosing = {
  organisationId: 'ORG-1',
  closedUntil: '2026-10-01',
  acts: [{ act: 'closed', month: '2026-09', at: new Date(), userId: 'US1', name: 'A', change: null }],
}

describe('closing the months of books', () => {
  it('closes the month after the last closed one from the second day after it on', () => {
    const on = (businessDate: string) => decideClosing(books, { month: '2026-10', businessDate })
    expect(on('2026-11-02')).to.deep.equal({ ok: true, value: '2026-11-01' })
    expect(codesOf(on('2026-11-01'))).to.deep.equal(['accounting.month-not-over'])
    expect(codesOf(on('2026-10-15'))).to.deep.equal(['accounting.month-not-over'])
  })

  it('closes all before it with the first month, and none out of turn', () => {
    const asked = (month: string) => codesOf(decideClosing(books, { month, businessDate: '2026-12-05' }))
    expect(decideClosing(null, { month: '2026-06', businessDate: '2026-11-02' })).to.deep.equal({
      ok: true,
      value: '2026-07-01',
    })
    expect(asked('2026-11')).to.deep.equal(['accounting.month-out-of-turn'])
    expect(asked('2026-09')).to.deep.equal(['accounting.month-closed-before'])
    expect(asked('2027-01')).to.deep.equal(['accounting.month-not-over', 'accounting.month-out-of-turn'])
  })

  it('says which month is next', () => {
    expect(nextToClose(books, '2026-11-02')).to.equal('2026-10')
    expect(nextToClose(books, '2026-11-01')).to.equal(null)
    expect(nextToClose(null, '2026-11-02')).to.equal('2026-10')
    expect(nextToClose(null, '2027-01-02')).to.equal('2026-12')
  })

  it('opens a closed month again with all after it, and nothing that is open', () => {
    expect(decideReopenable(books, '2026-07')).to.deep.equal({ ok: true, value: '2026-07-01' })
    expect(codesOf(decideReopenable(books, '2026-10'))).to.deep.equal(['accounting.month-open'])
    expect(codesOf(decideReopenable(null, '2026-07'))).to.deep.equal(['accounting.month-open'])
  })

  it('refuses what counts from a closed day, for every insurer whose books are closed by then', () => {
    const others = { organisationId: 'ORG-2', closedUntil: '2026-09-01' }
    const refused = (day: string) => closedRefusals(day, [books, others]).map(({ threshold }) => threshold)
    expect(refused('2026-08-31')).to.deep.equal(['2026-10-01', '2026-09-01'])
    expect(refused('2026-09-30')).to.deep.equal(['2026-10-01'])
    expect(refused('2026-10-01')).to.deep.equal([])
  })

  it('looks nothing up for what counts from the current month or later', () => {
    expect(canBeClosed('2026-10-31', '2026-11-01')).to.equal(true)
    expect(canBeClosed('2026-11-01', '2026-11-30')).to.equal(false)
    expect(canBeClosed('2026-12-01', '2026-11-30')).to.equal(false)
  })

  it('has one gate of an insurer for the postings of an event, among those that a closing passes', () => {
    for (const event of ['policy:FS2026000001#3', 'claim:CL2026000001#9', ''])
      expect(gatesOf('ORG-1')).to.include(gateOf('ORG-1', event))
  })
})
