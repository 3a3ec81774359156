import { expect } from 'chai'
import { decideReversal, type PolicyReceipt } from '../../../server/business/policy/policy/domain/receipt.ts'
import { refusalsOf } from '../../../server/kernel/refusal.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

const RECEIPT: Pick<PolicyReceipt, 'receiptNo' | 'amountFen' | 'reversedAt'> = {
  receiptNo: 3,
  amountFen: 1_000,
  reversedAt: null,
}
const INSURER = { organisationId: 'ORG-insurer' }
const codes = (policy: Parameters<typeof issuedPolicy>[0], receipt: Partial<typeof RECEIPT> = {}, actor = INSURER) =>
  refusalsOf(decideReversal({ policy: issuedPolicy(policy), receipt: { ...RECEIPT, ...receipt } }, actor)).map(
    ({ code }) => code,
  )

describe('a receipt of premium', () => {
  it('is taken back by the insurer that issued the policy, once', () => {
    expect(codes({ paidPremiumFen: 1_000 })).to.deep.equal([])
    const again = { reversedAt: new Date('2026-03-02T02:00:00Z') }
    expect(codes({ paidPremiumFen: 0 }, again, { organisationId: 'ORG-follower' })).to.deep.equal([
      'policy.not-issuing-insurer',
      'policy.receipt-reversed-before',
    ])
  })

  it('is not taken back where part of it went back to the policyholder', () => {
    expect(codes({ paidPremiumFen: 999 })).to.deep.equal(['policy.receipt-refunded'])
  })
})
