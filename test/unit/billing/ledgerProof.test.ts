import { expect } from 'chai'
import { openIn } from '../../../server/business/ledger/billing/domain/build.ts'
import {
  claimDue,
  claimPaid,
  claimReserved,
  lossCaseOf,
} from '../../../server/business/ledger/billing/domain/claimMoney.ts'
import {
  proveClaim,
  provePolicy,
  proveSubsidy,
  proveTransactions,
} from '../../../server/business/ledger/billing/domain/ledgerProof.ts'
import { premiumReceived, premiumWritten } from '../../../server/business/ledger/billing/domain/premium.ts'
import { subsidyDue } from '../../../server/business/ledger/billing/domain/subsidyMoney.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { asWritten } from '../../support/billing/entries.ts'
import { issuedPolicy, termSegment } from '../../support/builders/policy.ts'

const OCCASION = { event: 'policy:FS2026000001#2', effectiveOn: '2026-03-11' }
const rules = (mismatches: readonly { readonly rule: string }[]) => [...new Set(mismatches.map(({ rule }) => rule))]
const of = (...transactions: LedgerTransaction[]) => ({ subject: 'policy:FS2026000001', transactions })

const TERMS = [termSegment()]

describe('proof of a policy', () => {
  const written = asWritten(premiumWritten(issuedPolicy(), termSegment(), OCCASION))
  const open = openIn(written.entries, 'premiumReceivable', 1)
  const bank = { reference: 'BANK-1', bankReference: null }
  const received = asWritten(premiumReceived(issuedPolicy(), { amountFen: 6_000_000, ...bank }, open, OCCASION))

  it('agrees with a ledger that says the same', () => {
    expect(provePolicy(issuedPolicy({ paidPremiumFen: 6_000_000 }), TERMS, of(written, received))).to.deep.equal([])
  })

  it('names what was paid by the policy and not by the ledger', () => {
    expect(provePolicy(issuedPolicy({ paidPremiumFen: 7_000_000 }), TERMS, of(written, received))).to.deep.equal([
      {
        subject: 'policy:FS2026000001',
        rule: 'paidMatchesPolicy',
        at: 'premiumReceivable',
        foundFen: 6_000_000,
        expectedFen: 7_000_000,
      },
    ])
  })

  it('names premium of a policy that is only bound', () => {
    expect(rules(provePolicy(issuedPolicy({ state: 'bound' }), TERMS, of(written)))).to.deep.equal([
      'writtenMatchesPolicy',
    ])
  })

  it('names a doubled transaction, and one with due and income changed alike', () => {
    expect(rules(provePolicy(issuedPolicy(), TERMS, of(written, written)))).to.deep.equal(['writtenMatchesPolicy'])
    const entries = written.entries.map((entry) => ({ ...entry, amountFen: 2 * entry.amountFen }))
    expect(rules(provePolicy(issuedPolicy(), TERMS, of({ ...written, entries })))).to.deep.equal([
      'writtenMatchesPolicy',
    ])
  })

  it('names premium that stands with one insurer of the panel instead of with all', () => {
    const half = { sharePpm: 500_000, lead: true, confirmedAt: null, confirmedByName: null, declinedBecause: null }
    const panel = [
      { ...half, insurerId: 'ORG-insurer' },
      { ...half, insurerId: 'ORG-other', lead: false },
    ]
    expect(rules(provePolicy(issuedPolicy({ panel }), TERMS, of(written)))).to.deep.equal(['writtenMatchesPolicy'])
  })

  it('looks at every version of the terms, not at the last', () => {
    const later = termSegment({ versionNo: 2, effective: { from: '2026-10-01', to: '2027-04-01' } })
    const policy = issuedPolicy()
    const all = [termSegment(), later]
    const second = asWritten(premiumWritten(policy, later, OCCASION))
    expect(provePolicy(policy, all, of(written, second))).to.deep.equal([])
    expect(rules(provePolicy(policy, all, of(second)))).to.deep.equal(['writtenMatchesPolicy'])
    expect(rules(provePolicy(policy, all, of(written)))).to.deep.equal(['writtenMatchesPolicy'])
  })
})

describe('proof of a claim', () => {
  const claim = {
    _id: 'CL2026000001',
    policyNo: 'FS2026000001',
    parties: issuedPolicy().parties,
    productCode: 'FS-EQ',
    region: '210100',
    beneficiaryId: 'ORG-user',
    policyVersionNo: 1,
    lossNotice: { cover: 'quality', itemNos: [1], lossOn: '2026-05-01' },
    state: 'approved',
    reserve: { currentFen: 50 },
    approval: { amountFen: 70 },
    payments: [] as readonly { readonly amountFen: number }[],
  }
  const loss = lossCaseOf(claim, null)
  const reserve = asWritten(claimReserved(loss, [{ type: 'indemnity', amountFen: 50 }], OCCASION))
  const due = asWritten(claimDue(loss, 70, OCCASION))
  const bank = { reference: 'BANK-1', bankReference: null }
  const paid = asWritten(claimPaid(loss, { amountFen: 70, ...bank }, openIn(due.entries, 'claimPayable', -1), OCCASION))

  it('agrees with reserve, due and payment of the claim', () => {
    expect(proveClaim(claim, null, of(reserve, due))).to.deep.equal([])
    const after = { ...claim, state: 'closed', payments: [{ amountFen: 70 }] }
    expect(proveClaim(after, null, of(reserve, due, paid))).to.deep.equal([])
  })

  it('names a reserve, a due amount and a payment the ledger does not know', () => {
    expect(rules(proveClaim(claim, null, of(due)))).to.deep.equal(['reserveMatchesClaim'])
    expect(rules(proveClaim(claim, null, of(reserve)))).to.deep.equal(['dueMatchesClaim'])
    const after = { ...claim, state: 'closed', payments: [{ amountFen: 70 }] }
    expect(rules(proveClaim(after, null, of(reserve, due)))).to.deep.equal(['paidMatchesClaim'])
  })

  it('names who was paid more than was owed', () => {
    const after = { ...claim, state: 'closed', payments: [{ amountFen: 70 }] }
    expect(rules(proveClaim(after, null, of(reserve, due, paid, paid)))).to.deep.equal([
      'paidMatchesClaim',
      'nothingOverpaid',
    ])
  })
})

describe('proof of a subsidy', () => {
  const application = {
    _id: 'SA2026000001',
    policyNo: 'FS2026000001',
    parties: issuedPolicy().parties,
    productCode: 'FS-EQ',
    region: '210100',
    amountFen: 80,
    decision: { outcome: 'approved' },
  }
  const due = asWritten(subsidyDue({ ...application, applicationNo: application._id }, OCCASION))

  it('owes what was approved and nothing else', () => {
    expect(proveSubsidy(application, of(due))).to.deep.equal([])
    expect(rules(proveSubsidy(application, of()))).to.deep.equal(['dueMatchesSubsidy'])
    expect(rules(proveSubsidy({ ...application, decision: null }, of(due)))).to.deep.equal(['dueMatchesSubsidy'])
    expect(proveSubsidy({ ...application, decision: { outcome: 'rejected' } }, of())).to.deep.equal([])
  })
})

describe('proof of transactions', () => {
  const written = asWritten(premiumWritten(issuedPolicy(), termSegment(), OCCASION))

  it('names an amount that balanced books keep in an account not of the kind', () => {
    const moved = written.entries.map((entry) =>
      entry.account === 'writtenPremium' ? { ...entry, account: 'incurredLosses' as const } : entry,
    )
    const found = proveTransactions(of({ ...written, entries: moved }), new Set([OCCASION.event]))
    expect(rules(found)).to.deep.equal(['accountsOfKind'])
    expect(found.map(({ at }) => at)).to.deep.equal([`${written._id} writtenPremium`, `${written._id} incurredLosses`])
  })

  it('names books that do not balance and an event that is not on record', () => {
    expect(proveTransactions(of(written), new Set([OCCASION.event]))).to.deep.equal([])
    expect(rules(proveTransactions(of(written), new Set()))).to.deep.equal(['eventExists'])
    const entries = written.entries.slice(1)
    expect(rules(proveTransactions(of({ ...written, entries }), new Set([OCCASION.event])))).to.deep.equal([
      'accountsOfKind',
      'booksBalance',
    ])
  })
})
