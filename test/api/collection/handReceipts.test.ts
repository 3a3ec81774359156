import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import { confirmChange } from '../../../server/business/party/changes/usecases/decideChange.ts'
import type { PolicyView, ReceiptListView } from '../../../server/business/policy/policy/policy.contract.ts'
import { proposeReversal } from '../../../server/business/policy/policy/usecases/proposeReversal.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'

describe('a receipt entered by hand', () => {
  const service = useService()
  const receipt = (reference: string, more = {}) => ({
    amountFen: 500,
    receivedOn: '2026-03-02',
    reference,
    payer: 'manufacturerA公司',
    ...more,
  })

  it('keeps whose money it was, which finance, maker and supervisor see and the user does not', async () => {
    const { _id: policyNo, version } = await seedIssuedPolicy(service)
    const finance = await service.signIn('insurerFinanceA')
    const path = `/policies/${policyNo}/premium-receipts`
    await finance.post(path, receipt('HAND-1', { payerAccount: '6222-1' }), { ifMatch: version })
    await finance.post(path, receipt('HAND-2', { payer: '某某商贸有限公司' }), { ifMatch: version + 1 })
    for (const who of ['insurerFinanceA', 'manufacturerA', 'supervisor'] as const) {
      const { items } = (await (await service.signIn(who)).get(path)).body as ReceiptListView
      expect(
        items.map((item) => [item.payerRelation, item.payerAccount]),
        who,
      ).to.deep.equal([
        ['unknown', null],
        ['holder', '6222-1'],
      ])
    }
    expect((await (await service.signIn('equipmentUserA')).get(path)).status).to.equal(403)
    expect((await (await service.signIn('insurerFinanceB')).get(path)).status).to.equal(404)
    expect((await service.anonymous().get(path)).status).to.equal(401)
  })

  it('is taken back by two: its transaction mirrored, the premium owed again, and that once', async () => {
    const { _id: policyNo, version } = await seedIssuedPolicy(service)
    const finance = await service.signIn('insurerFinanceA')
    const path = `/policies/${policyNo}/premium-receipts`
    const paid = (await finance.post(path, receipt('HAND-3'), { ifMatch: version })).body as PolicyView
    const [first] = ((await finance.get(path)).body as ReceiptListView).items
    const receiptNo = first?.receiptNo ?? 0
    const ask = () =>
      service.act('insurerFinanceA', (work) => proposeReversal(work, { policyNo, receiptNo, reason: '重复登记' }))
    const change = await ask()
    expect(((await finance.get(`/policies/${policyNo}`)).body as PolicyView).paidPremiumFen).to.equal(500)
    await service.act('organisationAdministratorA', (work) => confirmChange(work, { changeNo: change._id }))
    const after = (await finance.get(`/policies/${policyNo}`)).body as PolicyView
    expect(after.outstandingPremiumFen).to.equal(paid.outstandingPremiumFen + 500)
    const written = await LedgerTransactionModel.find({ policyNo, kind: 'premiumReceived' }).sort({ _id: 1 }).lean()
    expect(written.map(({ corrects }) => corrects)).to.deep.equal([null, written[0]?._id])
    const event = await EventModel.findById(written[1]?.event).lean()
    expect([event?.type, event?.reason]).to.deep.equal(['policy.premium-reversed', '重复登记'])
    expect((await proveLedger()).differences).to.deep.equal([])
    expect(await ask().catch((error: Error) => error.message)).to.equal('policy.receipt-reversed-before')
  })
})
