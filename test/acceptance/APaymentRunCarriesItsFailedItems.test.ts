import { expect } from 'chai'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import { proveLedger } from '../../server/business/desk/audit/usecases/proveLedger.ts'
import type { WorkQueueView } from '../../server/business/desk/workqueue/workqueue.contract.ts'
import type { RunView } from '../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import { useService } from '../support/app.ts'
import { claimStages } from '../support/claims/claimStages.ts'
import { movementsOf } from '../support/claims/money.ts'
import { importedStatement, openInsurerAccount } from '../support/collection/statements.ts'
import { failedRow, paidRow, paymentRuns, resultCsv } from '../support/treasury/paymentRuns.ts'

/** Two claims go to the bank; it pays one and not the other, which another run tries again and pays. */
describe('A payment run carries its failed items', () => {
  const service = useService()
  const stages = claimStages(service)
  const runs = paymentRuns(service)
  let account: string
  let [paid, failed] = ['', '']
  let run: RunView

  const asksOf = async (who: 'insurerFinanceA' | 'insurerFinanceA2', number: string) =>
    ((await (await service.signIn(who)).get('/work-queue')).body as WorkQueueView).items.find(
      (item) => item.number === number,
    )?.asks
  const stateOf = async (claimNo: string) =>
    ((await (await service.signIn('insurerFinanceA')).get(`/claims/${claimNo}`)).body as ClaimView).state

  before(async () => {
    account = await openInsurerAccount(service, { purpose: 'claims' })
    paid = (await stages.approved())._id
    failed = (await stages.approved())._id
  })

  it('asks the second person of finance for the approval, and then for the result', async () => {
    const prepared = await runs.checked(await runs.prepared(account, [`claim:${paid}`, `claim:${failed}`]))
    expect(await asksOf('insurerFinanceA2', prepared.number)).to.deep.equal(['approve'])
    expect(await asksOf('insurerFinanceA', prepared.number)).to.equal(undefined)
    const approved = runs.shown(await runs.approve(prepared), 200)
    run = await runs.sent(approved)
    expect(await asksOf('insurerFinanceA', run.number)).to.deep.equal(['takeResult', 'book', 'close'])
  })

  it('books what the bank paid and lets go what failed', async () => {
    const [one, two] = run.items as [RunView['items'][number], RunView['items'][number]]
    runs.shown(await runs.tell(run, resultCsv(failedRow(two), paidRow(one))), 201)
    const booked = runs.shown(await runs.book(run), 200)
    expect(booked.items.map(({ state }) => state)).to.deep.equal(['paid', 'failed'])
    expect(booked.sums).to.include({
      totalFen: run.totalFen,
      paidFen: one.amountFen,
      failedFen: two.amountFen,
      leftFen: 0,
    })
    expect([await stateOf(paid), await stateOf(failed)]).to.deep.equal(['paid', 'approved'])
    expect(runs.shown(await runs.act(booked, 'closing'), 200).state).to.equal('closed')
  })

  it('shows what the statement of the bank says of it', async () => {
    const [one] = run.items
    const yuan = ((one?.amountFen ?? 0) / 100).toFixed(2)
    await importedStatement(service, account, `2026-03-02,BK-${one?.number},,${yuan},,equipmentUserA公司,6222,赔款`)
    const seen = await runs.get(run)
    expect([seen.debitedFen, seen.items.map(({ debitNo }) => debitNo !== null)]).to.deep.equal([
      one?.amountFen,
      [true, false],
    ])
  })

  it('carries the failed one to the next run, which pays it once', async () => {
    const next = await runs.atTheBank(account, [`claim:${failed}`, `claim:${paid}`])
    expect(next.items.map(({ caseNo, carriedFrom }) => [caseNo, carriedFrom])).to.deep.equal([
      [failed, run.items[1]?.number],
    ])
    expect(next.leftOut.map(({ reasons }) => reasons.map(({ code }) => code))).to.deep.equal([
      ['paymentRun.nothing-payable'],
    ])
    runs.shown(await runs.tell(next, resultCsv(...next.items.map(paidRow))), 201)
    runs.shown(await runs.book(next), 200)
    for (const claimNo of [paid, failed])
      expect((await movementsOf(claimNo)).filter((movement) => movement.startsWith('claimPaid'))).to.have.length(1)
    expect((await proveLedger()).differences).to.deep.equal([])
  })
})
