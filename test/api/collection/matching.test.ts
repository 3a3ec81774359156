import { expect } from 'chai'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import type { CreditView } from '../../../server/business/policy/collection/collection.contract.ts'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { importedStatement, matchesOf, openInsurerAccount } from '../../support/collection/statements.ts'

const yuan = (fen: number): string => (fen / 100).toFixed(2)

describe('a credit of a bank statement', () => {
  const service = useService()

  it('that names its policy, is what it owes and comes from its holder pays it in one act', async () => {
    const bankAccountNo = await openInsurerAccount(service)
    const { _id: policyNo, premiumFen } = await seedIssuedPolicy(service)
    const holderId = service.organisation('manufacturerA')
    const typed = policyNo.replace(/^FS/, 'fs ')
    const statement = await importedStatement(
      service,
      bankAccountNo,
      `2026-03-02,WY-0001,${yuan(premiumFen)},,,manufacturerA公司,6222-0001,支付保费 ${typed}`,
    )
    const [matched] = await matchesOf(service, statement.number)
    expect(matched?.matches[0]).to.deep.equal({
      exact: true,
      reasons: ['policyNumber', 'amount', 'payerIsHolder', 'onlyOneOwed'],
      parts: [{ policyNo, amountFen: premiumFen }],
    })
    expect([matched?.heldFor, matched?.unallocatedFen]).to.deep.equal([holderId, premiumFen])

    const finance = await service.signIn('insurerFinanceA')
    const answer = await finance.post(
      `/bank-credits/${matched?.number}/allocations`,
      { parts: matched?.matches[0]?.parts },
      { ifMatch: matched?.version ?? 0 },
    )
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
    const credit = answer.body as CreditView
    expect([credit.state, credit.unallocatedFen]).to.deep.equal(['settled', 0])
    expect(credit.allocations[0]).to.include({ policyNo, amountFen: premiumFen, relation: 'holder' })
    const policy = (await finance.get(`/policies/${policyNo}`)).body as PolicyView
    expect(policy.outstandingPremiumFen).to.equal(0)

    const kinds = await LedgerTransactionModel.find({ kind: /^credit|^premiumAll/ })
      .sort({ recordedAt: 1 })
      .lean<LedgerTransaction[]>()
    expect(kinds.map(({ kind, subject }) => [kind, subject])).to.have.deep.members([
      ['creditReceived', `credit:${credit.number}`],
      ['creditAttributed', `credit:${credit.number}`],
      ['premiumAllocated', `policy:${policyNo}`],
    ])
    const proof = await proveLedger()
    expect([proof.differences, proof.credits]).to.deep.equal([[], 1])
  })
})
