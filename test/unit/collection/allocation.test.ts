import { expect } from 'chai'
import fc from 'fast-check'
import {
  attributedFen,
  attributionsBetween,
  decideParts,
  stateWith,
  withoutAllocation,
} from '../../../server/business/policy/collection/domain/allocation.ts'
import type { Allocation, BankCredit } from '../../../server/business/policy/collection/domain/bankLine.ts'
import { decideHolder } from '../../../server/business/policy/collection/domain/holder.ts'
import { decideRefund, decideUnmarking } from '../../../server/business/policy/collection/domain/refund.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { refusalsOf } from '../../../server/kernel/refusal.ts'

const REFUND = {
  accountHolder: '甲公司',
  accountNumber: '6222',
  identityCheck: null,
  consent: null,
  amountFen: 100,
  reason: '多付',
  markedBy: { userId: 'USR1', name: '财务' },
  markedAt: new Date('2026-03-02T02:00:00Z'),
}

const credit = (changes: Partial<BankCredit> = {}): BankCredit => ({
  organisationId: 'ORG-insurer',
  statementNo: 'BS2026000001',
  bankAccountNo: 'BA2026000001',
  line: 2,
  bookedOn: '2026-03-02',
  amountFen: 100,
  reference: 'WY-1',
  counterparty: '甲公司',
  counterpartyAccount: '6222',
  text: '',
  state: 'open',
  payerId: null,
  refunds: [],
  heldFor: null,
  unallocatedFen: 100,
  allocations: [],
  refund: null,
  ...changes,
})

const allocation = (changes: Partial<Allocation> = {}): Allocation => ({
  policyNo: 'FS2026000001',
  holderId: 'ORG-maker',
  amountFen: 40,
  relation: 'holder',
  receipt: 'policy:FS2026000001#3',
  allocatedAt: new Date('2026-03-02T02:00:00Z'),
  allocatedBy: { userId: 'USR1', name: '财务' },
  reversedBy: null,
  ...changes,
})

const codes = (decision: Parameters<typeof refusalsOf>[0]) => refusalsOf(decision).map(({ code }) => code)

describe('parts of a credit', () => {
  it('leave the rest, and are refused together where they are too much, name a policy twice or it is to go back', () => {
    const parts = [
      { policyNo: 'FS1', amountFen: 60 },
      { policyNo: 'FS2', amountFen: 30 },
    ]
    const decided = decideParts(credit(), parts)
    expect(decided.ok && decided.value).to.equal(10)
    const twice = [...parts, { policyNo: 'FS1', amountFen: 20 }]
    expect(codes(decideParts(credit({ refund: REFUND }), twice))).to.deep.equal([
      'collection.marked-for-refund',
      'collection.more-than-left',
      'collection.policy-twice',
    ])
  })
})

describe('whose money a credit is', () => {
  it('follows its allocations that stand, and whoever the rest is held for', () => {
    const allocations = [allocation(), allocation({ holderId: 'ORG-2', reversedBy: 'PC1' })]
    expect([...attributedFen(credit({ allocations, heldFor: 'ORG-maker', unallocatedFen: 60 }))]).to.deep.equal([
      ['ORG-maker', 100],
    ])
    expect([...attributedFen(credit({ allocations, unallocatedFen: 60 }))]).to.deep.equal([['ORG-maker', 40]])
  })

  it('changes by what is allocated to another policyholder than it was held for', () => {
    const before = credit({ heldFor: 'ORG-maker' })
    const after = credit({ heldFor: 'ORG-maker', unallocatedFen: 60, allocations: [allocation({ holderId: 'ORG-2' })] })
    expect(attributionsBetween(before, after)).to.deep.equal([
      { holderId: 'ORG-maker', amountFen: -40 },
      { holderId: 'ORG-2', amountFen: 40 },
    ])
    const own = credit({ heldFor: 'ORG-maker', unallocatedFen: 60, allocations: [allocation()] })
    expect(attributionsBetween(before, own)).to.deep.equal([])
  })

  it('is a maker’s on file, another than before, and of what is left', () => {
    const maker = { kind: 'manufacturer' } as const
    expect(decideHolder(credit(), 'ORG-maker', maker).ok).to.equal(true)
    expect(decideHolder(credit({ heldFor: 'ORG-maker' }), null, null).ok).to.equal(true)
    expect(codes(decideHolder(credit({ heldFor: 'ORG-user' }), 'ORG-user', { kind: 'equipmentUser' }))).to.deep.equal([
      'collection.holder-unknown',
      'collection.holder-unchanged',
    ])
    expect(codes(decideHolder(credit({ unallocatedFen: 0 }), 'ORG-maker', maker))).to.deep.equal([
      'collection.nothing-left',
    ])
  })
})

describe('the sums of a credit', () => {
  type Act = { readonly is: 'allocate'; readonly fen: number } | { readonly is: 'reverse'; readonly place: number }
  const act = fc.oneof(
    fc.record({ is: fc.constant('allocate' as const), fen: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ is: fc.constant('reverse' as const), place: fc.nat(9) }),
  )

  function after(before: BankCredit, done: Act, n: number): BankCredit {
    if (done.is === 'allocate') {
      const decided = decideParts(before, [{ policyNo: `FS${n}`, amountFen: done.fen }])
      if (!decided.ok) return before
      const taken = allocation({ policyNo: `FS${n}`, receipt: `policy:FS${n}#2`, amountFen: done.fen })
      return {
        ...before,
        allocations: [...before.allocations, taken],
        unallocatedFen: decided.value,
        state: stateWith(decided.value),
      }
    }
    const reversed = before.allocations[done.place]
    return reversed ? { ...before, ...withoutAllocation(before, reversed.receipt, `PC${n}`) } : before
  }

  it('are what came: allocated and left, never below nothing, whatever is allocated and taken back in whatever order', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let held = credit()
        for (const [n, done] of acts.entries()) {
          held = after(held, done, n)
          const standing = held.allocations.filter(({ reversedBy }) => reversedBy === null)
          const reversed = held.allocations.filter(({ reversedBy }) => reversedBy !== null)
          const sum = (some: readonly Allocation[]) => sumFen(some.map(({ amountFen }) => amountFen))
          expect(sum(standing) + held.unallocatedFen).to.equal(held.amountFen)
          expect(sum(held.allocations)).to.equal(sum(standing) + sum(reversed))
          expect(held.unallocatedFen).to.be.at.least(0)
          expect(held.state).to.equal(held.unallocatedFen > 0 ? 'open' : 'settled')
        }
      }),
    )
  })

  it('are given back once, whoever asks again', () => {
    const taken = credit({ unallocatedFen: 60, allocations: [allocation()] })
    const once = { ...taken, ...withoutAllocation(taken, 'policy:FS2026000001#3', 'PC1') }
    expect([once.unallocatedFen, once.state]).to.deep.equal([100, 'open'])
    expect(withoutAllocation(once, 'policy:FS2026000001#3', 'PC2').unallocatedFen).to.equal(100)
  })
})

describe('a refund', () => {
  it('goes to the account that paid without anything more', () => {
    const decided = decideRefund(credit(), {})
    expect(decided.ok && decided.value).to.deep.equal({
      accountHolder: '甲公司',
      accountNumber: '6222',
      identityCheck: null,
      consent: null,
    })
  })

  it('to another account takes a check of identity and the consent of the policyholder', () => {
    const wish = { accountHolder: '丙公司', accountNumber: '9999' }
    expect(codes(decideRefund(credit(), wish))).to.deep.equal([
      'collection.identity-needed',
      'collection.consent-needed',
    ])
    expect(decideRefund(credit(), { ...wish, identityCheck: '营业执照', consent: '授权书' }).ok).to.equal(true)
  })

  it('needs an account, something left, and no mark before', () => {
    expect(codes(decideRefund(credit({ counterpartyAccount: null }), {}))).to.include(
      'collection.payer-account-unknown',
    )
    expect(codes(decideRefund(credit({ unallocatedFen: 0 }), {}))).to.deep.equal(['collection.nothing-left'])
    expect(codes(decideRefund(credit({ refund: REFUND }), {}))).to.deep.equal(['collection.marked-for-refund'])
    expect(codes(decideUnmarking(credit()))).to.deep.equal(['collection.not-marked'])
  })
})
