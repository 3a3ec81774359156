import { expect } from 'chai'
import { LedgerTransactionModel } from '../../models/ledgerTransactions.ts'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import { balanceOf } from '../../server/business/ledger/billing/domain/balance.ts'
import { movementOf } from '../../server/business/ledger/billing/domain/movement.ts'
import { useService } from '../support/app.ts'
import { seedIssuedPolicy } from '../support/builders/policy.ts'
import { FINDINGS } from '../support/claims/claimFacts.ts'
import { lossNotice } from '../support/claims/claimStages.ts'

/** 100万 assessed less the policy's deductible of 10万, no co-payment. */
const PAYABLE_FEN = 90_000_000

/** The maker insures and files; the user of the equipment, who bore the loss, is paid. */
describe('A claim is paid to the beneficiary, not the filer', () => {
  const service = useService({ at: '2026-03-02' })
  let claim: ClaimView

  const step = async (who: Parameters<typeof service.signIn>[0], verb: string, body: object) => {
    const client = await service.signIn(who)
    const answer = await client.post(`/claims/${claim.number}/${verb}`, body, { ifMatch: claim.version })
    if (answer.status === 200) claim = answer.body as ClaimView
    return answer
  }

  before(async () => {
    const policy = await seedIssuedPolicy(service)
    service.clock.moveTo('2026-05-04')
    const maker = await service.signIn('manufacturerA')
    const notice = lossNotice(policy._id, { lossOn: '2026-05-01', knownOn: '2026-05-02' })
    claim = (await maker.post('/claims', notice)).body as ClaimView
    await step('claimsHandlerA', 'registration', { documents: [{ code: 'claimForm', receivedOn: '2026-05-04' }] })
    await step('claimsHandlerA', 'reserves', { reserveFen: 100_000_000, reasonZh: '按估损' })
    await step('claimsHandlerA', 'assessment', FINDINGS)
    await step('claimsApproverA', 'approval', { amountFen: PAYABLE_FEN })
  })

  it('names filer and beneficiary apart', () => {
    expect(claim.lossNotice.reporter.organisationId).to.equal(service.organisation('manufacturerA'))
    expect(claim.beneficiaryId).to.equal(service.organisation('equipmentUserA'))
  })

  const credit = () => ({ reference: 'BANK-9', bankAccountNo: service.bankAccount('equipmentUserA') })

  it('refuses the filer as payee', async () => {
    const body = { beneficiaryId: service.organisation('manufacturerA'), amountFen: PAYABLE_FEN, ...credit() }
    const answer = await step('insurerFinanceA', 'payment', body)
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'claim.not-the-beneficiary'])
  })

  it('pays the exact approved amount to the user of the equipment', async () => {
    const body = { beneficiaryId: claim.beneficiaryId, amountFen: PAYABLE_FEN, ...credit() }
    expect((await step('insurerFinanceA', 'payment', body)).status).to.equal(200)
    expect((await step('claimsHandlerA', 'closure', {})).status).to.equal(200)
    const paid = await LedgerTransactionModel.find({ subject: `claim:${claim.number}`, kind: 'claimPaid' }).lean()
    expect(paid).to.have.length(1)
    const [transaction] = paid
    if (!transaction) throw new Error('nothing was paid')
    expect(transaction.reference).to.equal('BANK-9')
    expect(movementOf(transaction)).to.deep.equal({
      source: `insurer:${service.organisation('insurerA')}`,
      destination: `beneficiary:${service.organisation('equipmentUserA')}`,
      amountFen: PAYABLE_FEN,
    })
    expect(new Set(transaction.entries.map(({ cover }) => cover))).to.deep.equal(new Set(['quality']))
  })

  it('leaves nothing in reserve', async () => {
    const written = await LedgerTransactionModel.find({ subject: `claim:${claim.number}` }).lean()
    const entries = written.flatMap((transaction) => transaction.entries)
    expect(entries.map(({ account }) => account)).to.include('claimReserve')
    expect(balanceOf(entries, 'claimReserve')).to.equal(0)
  })
})
