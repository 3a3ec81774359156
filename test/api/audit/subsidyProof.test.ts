import { expect } from 'chai'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { useService } from '../../support/app.ts'
import { byMore, shifted } from '../../support/billing/proving.ts'
import { giveApplication, givePolicy } from '../../support/builders/subsidies.ts'

describe('proof of the ledger against subsidies', () => {
  const service = useService()

  const named = async () =>
    (await proveLedger()).differences
      .filter(({ subject }) => subject.startsWith('subsidy:'))
      .map(({ fault, subject, of }) => `${fault} ${subject} ${of?.account ?? ''}`.trim())

  it('agrees with what was approved, and names two of which one is too much and the other too little', async () => {
    service.clock.moveTo('2026-06-10')
    for (const number of ['FS2026000901', 'FS2026000902']) {
      await givePolicy(service, number)
      await giveApplication(service, number, 'approved')
    }
    const due = await LedgerTransactionModel.find({ kind: 'subsidyDue' }).sort({ _id: 1 }).lean<LedgerTransaction[]>()
    expect(due).to.have.length(2)
    expect(await named()).to.deep.equal([])
    for (const [index, amountFen] of [7, -7].entries()) {
      const written = due[index] as LedgerTransaction
      const { entries } = shifted(
        written,
        byMore(amountFen, () => true),
      )
      await LedgerTransactionModel.collection.updateOne({ _id: written._id as never }, { $set: { entries } })
    }
    expect(await named()).to.have.members(
      due.flatMap(({ subject }) => [
        `posting-amount-differs ${subject} subsidyGranted`,
        `posting-amount-differs ${subject} subsidyPayable`,
      ]),
    )
    await LedgerTransactionModel.collection.deleteOne({ _id: due[0]?._id as never })
    expect(await named()).to.include(`posting-missing ${due[0]?.subject}`)
  })
})
