import { expect } from 'chai'
import { decidePremiumReceipt } from '../../../server/business/policy/policy/domain/premiumReceipt.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

const receipt = { amountFen: 16_000_000, receivedOn: '2026-03-20', reference: 'BANK-1', payer: '沈阳重型燃机' }

describe('receipt of premium', () => {
  it('adds an instalment to what was paid', () => {
    const policy = issuedPolicy({ paidPremiumFen: 6_000_000 })
    const decision = decidePremiumReceipt(policy, { ...receipt, amountFen: 10_000_000 }, '2026-03-20')
    expect(decision).to.deep.equal({ ok: true, value: 16_000_000 })
  })

  it('lists both a fen too much and a day too early', () => {
    const decision = decidePremiumReceipt(issuedPolicy(), { ...receipt, amountFen: 16_000_001 }, '2026-03-19')
    expect(decision.ok ? [] : decision.refusals).to.deep.equal([
      {
        code: 'billing.more-than-outstanding',
        field: 'amountFen',
        value: 16_000_001,
        threshold: 16_000_000,
        unit: 'fen',
      },
      {
        code: 'billing.received-in-future',
        field: 'receivedOn',
        value: '2026-03-20',
        threshold: '2026-03-19',
        unit: 'date',
      },
    ])
  })
})
