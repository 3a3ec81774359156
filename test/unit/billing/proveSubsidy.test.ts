import { expect } from 'chai'
import { proveSubsidy } from '../../../server/business/ledger/billing/domain/proof/proveSubsidy.ts'
import { subsidyDue } from '../../../server/business/ledger/billing/domain/subsidyMoney.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { asWritten } from '../../support/billing/entries.ts'
import { byMore, moneyEvent, shifted, told } from '../../support/billing/proving.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

describe('proof of a subsidy', () => {
  const approved = moneyEvent('subsidyApplication:SA2026000001', 4, 'subsidyApplication.approved')
  const application = {
    _id: 'SA2026000001',
    policyNo: 'FS2026000001',
    parties: issuedPolicy().parties,
    productCode: 'FS-EQ',
    region: '210100',
    amountFen: 80,
    decision: { outcome: 'approved', on: approved.businessDate },
  }
  const occasion = { event: approved._id, effectiveOn: approved.businessDate }
  const due = asWritten(subsidyDue({ ...application, applicationNo: application._id }, occasion))
  const prove = (
    transactions: readonly LedgerTransaction[],
    changes: Partial<typeof application> | { decision: null } = {},
  ) =>
    told(
      proveSubsidy(
        { ...application, ...changes },
        { subject: 'subsidy:SA2026000001', transactions, events: [approved] },
      ),
    )

  it('owes what was approved and nothing else', () => {
    expect(prove([due])).to.deep.equal([])
    expect(prove([])).to.deep.equal(['posting-missing decision 0/80'])
    expect(prove([due], { decision: null })).to.deep.equal(['posting-without-source 80/0'])
    const rejected = { outcome: 'rejected', on: approved.businessDate }
    expect(prove([], { decision: rejected })).to.deep.equal([])
    expect(prove([due], { decision: rejected })).to.deep.equal(['posting-without-source 80/0'])
  })

  it('is named where it is too much or too little, owed twice, or owed for another policy', () => {
    expect(
      prove([
        shifted(
          due,
          byMore(1, () => true),
        ),
      ]),
    ).to.have.members([
      'posting-amount-differs decision subsidyGranted treasury:national 81/80',
      'posting-amount-differs decision subsidyPayable treasury:national -81/-80',
    ])
    expect(prove([due, { ...due, _id: `${due._id}9` }])).to.deep.equal(['posting-without-source 80/0'])
    expect(prove([{ ...due, policyNo: 'FS2026000002' }])).to.deep.equal([
      'posting-header-differs decision policyNo FS2026000002/FS2026000001',
    ])
  })
})
