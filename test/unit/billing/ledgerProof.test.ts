import { expect } from 'chai'
import {
  proveMovements,
  provePolicy,
  proveSettled,
  type SubjectTotal,
} from '../../../server/business/ledger/billing/domain/ledgerProof.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

const total = (changes: Partial<SubjectTotal>): SubjectTotal => ({
  book: 'due',
  source: 'insurer:ORG-insurer',
  destination: 'beneficiary:ORG-user',
  amountFen: 100,
  smallestFen: 1,
  ...changes,
})
const subject = (...totals: SubjectTotal[]) => ({ subject: 'claim:CL2026000001', totals })
const rules = (mismatches: readonly { rule: string }[]) => mismatches.map(({ rule }) => rule)

describe('proof of movements', () => {
  it('finds nothing wrong with a part payment', () => {
    expect(proveMovements(subject(total({}), total({ book: 'cash', amountFen: 60 })))).to.deep.equal([])
  })

  it('names who paid more than was due', () => {
    const [mismatch] = proveMovements(subject(total({}), total({ book: 'cash', amountFen: 101 })))
    expect(mismatch).to.deep.equal({
      subject: 'claim:CL2026000001',
      rule: 'cashWithinDue',
      book: 'cash',
      accounts: 'insurer:ORG-insurer>beneficiary:ORG-user',
      foundFen: 101,
      expectedFen: 100,
    })
  })

  it('counts a mirrored payment back', () => {
    const back = total({
      book: 'cash',
      source: 'beneficiary:ORG-user',
      destination: 'insurer:ORG-insurer',
      amountFen: 40,
    })
    const paid = total({ book: 'cash', amountFen: 140 })
    expect(proveMovements(subject(total({}), paid, back))).to.deep.equal([])
  })

  it('names a movement that is not positive or stays where it is', () => {
    expect(rules(proveMovements(subject(total({ smallestFen: -5 }))))).to.deep.equal(['movementsPositive'])
    expect(rules(proveMovements(subject(total({ destination: 'insurer:ORG-insurer' }))))).to.deep.equal([
      'movementsPositive',
    ])
  })

  it('names a reserve set free that was never set aside', () => {
    const set = total({ book: 'reserve', destination: 'reserve:ORG-insurer', amountFen: 10 })
    const freed = total({
      book: 'reserve',
      source: 'reserve:ORG-insurer',
      destination: 'insurer:ORG-insurer',
      amountFen: 11,
    })
    expect(rules(proveMovements(subject(set, freed)))).to.deep.equal(['reserveNotNegative'])
  })
})

describe('proof of a settled case', () => {
  it('nets to zero when all that was due is paid', () => {
    expect(proveSettled(subject(total({}), total({ book: 'cash' })))).to.deep.equal([])
  })

  it('names what is due and unpaid, and what is still reserved', () => {
    const reserve = total({ book: 'reserve', destination: 'reserve:ORG-insurer', amountFen: 7 })
    expect(rules(proveSettled(subject(total({}), reserve)))).to.deep.equal(['settledNetsToZero', 'settledNetsToZero'])
  })
})

describe('proof of a policy', () => {
  const premium = { source: 'policyholder:ORG-maker', destination: 'insurer:ORG-insurer' }
  const written = total({ ...premium, amountFen: 16_000_000 })
  const received = total({ ...premium, book: 'cash', amountFen: 6_000_000 })
  const ledger = { subject: 'policy:FS2026000001', totals: [written, received] }

  it('agrees with a ledger that says the same', () => {
    expect(provePolicy(issuedPolicy({ paidPremiumFen: 6_000_000 }), ledger)).to.deep.equal([])
  })

  it('names a paid premium the ledger does not know', () => {
    expect(rules(provePolicy(issuedPolicy({ paidPremiumFen: 7_000_000 }), ledger))).to.deep.equal(['paidMatchesPolicy'])
  })

  it('names premium written for a policy that is only bound', () => {
    expect(rules(provePolicy(issuedPolicy({ state: 'bound', paidPremiumFen: 6_000_000 }), ledger))).to.deep.equal([
      'writtenMatchesPolicy',
    ])
  })
})
