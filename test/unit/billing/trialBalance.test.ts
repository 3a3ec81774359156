import { expect } from 'chai'
import fc from 'fast-check'
import { trialBalanceOf } from '../../../server/business/ledger/accounting/domain/trialBalance.ts'
import { ACCOUNT_KINDS } from '../../../server/business/ledger/billing/domain/account.ts'
import { transactionOf } from '../../../server/business/ledger/billing/domain/build.ts'
import { keyed } from '../../../server/business/ledger/billing/domain/keyed.ts'
import { statements } from '../../support/billing/entries.ts'

describe('a trial balance', () => {
  it('shows each account on the side it stands on', () => {
    const balances = [
      { account: 'cash' as const, amountFen: 700 },
      { account: 'writtenPremium' as const, amountFen: -1_000 },
      { account: 'premiumReceivable' as const, amountFen: 300 },
    ]
    expect(trialBalanceOf(balances)).to.deep.equal({
      lines: [
        { account: 'cash', debitFen: 700, creditFen: 0 },
        { account: 'writtenPremium', debitFen: 0, creditFen: 1_000 },
        { account: 'premiumReceivable', debitFen: 300, creditFen: 0 },
      ],
      debitFen: 1_000,
      creditFen: 1_000,
      differenceFen: 0,
    })
  })

  it('nets to zero for every party of whatever was posted', () => {
    fc.assert(
      fc.property(fc.array(statements, { minLength: 1, maxLength: 6 }), (told) => {
        const entries = told.flatMap((statement) => transactionOf(statement).entries)
        for (const party of new Set(entries.map((entry) => entry.party))) {
          const sums = keyed(
            entries.filter((entry) => entry.party === party),
            ({ account }) => account,
          )
          const balances = ACCOUNT_KINDS.map((account) => ({ account, amountFen: sums.get(account) ?? 0 }))
          expect(trialBalanceOf(balances).differenceFen).to.equal(0)
        }
      }),
    )
  })
})
