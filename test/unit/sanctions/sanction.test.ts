import { expect } from 'chai'
import { decideEntry } from '../../../server/business/risk/sanctions/domain/entry.ts'
import { bannedUntilOf, isInForce, type Sanction } from '../../../server/business/risk/sanctions/domain/sanction.ts'
import { creditCodeOf } from '../../support/people.ts'

const act = { userId: 'USR1', name: '王敏', at: new Date('2026-03-01T02:00:00Z') }

const entry = (changes: Partial<Sanction> = {}): Sanction => ({
  kind: 'ban',
  state: 'entered',
  organisationId: 'ORG-maker',
  creditCode: creditCodeOf('maker'),
  name: '某装备公司',
  reason: '骗取补贴',
  documentReference: '工信部公告2026年第3号',
  source: '工业和信息化部',
  from: '2026-03-01',
  to: '2029-03-01',
  entered: act,
  liftRequest: null,
  lift: null,
  ...changes,
})

describe('a ban', () => {
  it('bars from its first day up to the day before its end', () => {
    expect(isInForce(entry(), '2026-02-28')).to.equal(false)
    expect(isInForce(entry(), '2026-03-01')).to.equal(true)
    expect(isInForce(entry(), '2029-02-28')).to.equal(true)
    expect(isInForce(entry(), '2029-03-01')).to.equal(false)
    expect(isInForce(entry({ to: null }), '2099-01-01')).to.equal(true)
  })

  it('ends on the day it is lifted', () => {
    const lifted = entry({ lift: { ...act, on: '2027-01-01' } })
    expect(isInForce(lifted, '2026-12-31')).to.equal(true)
    expect(isInForce(lifted, '2027-01-01')).to.equal(false)
  })

  it('holds as long as the longest of several, and sanctions of other lists are no bans', () => {
    const on = '2026-06-01'
    expect(bannedUntilOf([], on)).to.equal(undefined)
    expect(bannedUntilOf([entry({ kind: 'sanction' })], on)).to.equal(undefined)
    expect(bannedUntilOf([entry({ to: '2028-01-01' }), entry()], on)).to.equal('2029-03-01')
    expect(bannedUntilOf([entry(), entry({ to: null })], on)).to.equal(null)
    expect(bannedUntilOf([entry({ to: '2026-06-01' })], on)).to.equal(undefined)
  })
})

describe('an entry of the register', () => {
  it('is refused with everything that does not fit together', () => {
    const { state, entered, liftRequest, lift, ...body } = entry({ creditCode: '91110000MA0000000X', to: '2026-03-01' })
    const decision = decideEntry(body, { uscc: creditCodeOf('maker') }, act)
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).to.deep.equal([
      'sanction.credit-code-invalid',
      'sanction.other-credit-code',
      'sanction.ends-before-it-begins',
    ])
    const unknown = decideEntry({ ...body, creditCode: creditCodeOf('maker'), to: null }, null, act)
    expect(unknown.ok ? [] : unknown.refusals.map(({ code }) => code)).to.deep.equal(['sanction.unknown-organisation'])
  })
})
