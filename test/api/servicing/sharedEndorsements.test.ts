import { expect } from 'chai'
import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import { type Policy, refundablePremiumFen } from '../../../server/business/contract/terms/domain/policy.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import { balanceOf } from '../../../server/business/ledger/billing/domain/balance.ts'
import { findBalances } from '../../../server/business/ledger/billing/usecases/findBalances.ts'
import { acceptQuote } from '../../../server/business/offer/underwriting/usecases/acceptQuote.ts'
import { answerCoinsurance } from '../../../server/business/offer/underwriting/usecases/answerCoinsurance.ts'
import { bindQuote } from '../../../server/business/policy/policy/usecases/bindQuote.ts'
import { issuePolicy } from '../../../server/business/policy/policy/usecases/issuePolicy.ts'
import { receivePremium } from '../../../server/business/policy/policy/usecases/receivePremium.ts'
import { refundPremium } from '../../../server/business/policy/policy/usecases/refundPremium.ts'
import type { EndorsementAction } from '../../../server/business/servicing/endorsement/domain/action.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { useService } from '../../support/app.ts'
import { COVERS, submissionStages } from '../../support/builders/submission.ts'
import { endorsed, requestedEndorsement } from '../../support/servicing/endorse.ts'

type PolicyDocument = Policy & Stored

const limits = (totalLimitFen: number): EndorsementAction => ({
  type: 'changeLimits',
  totalLimitFen,
  covers: COVERS.map(({ code }) => ({ code, limitFen: totalLimitFen, perOccurrenceLimitFen: totalLimitFen / 2 })),
})

describe('endorsements of a contract that insurers share', () => {
  const service = useService()
  let policy: PolicyDocument

  const now = () => policyStore.model.findById(policy._id).orFail().lean<PolicyDocument>()
  const owedTo = async () => {
    const balances = await findBalances({ policyNo: policy._id })
    return (['insurerA', 'insurerB'] as const).map((insurer) =>
      balanceOf(balances, 'premiumReceivable', service.organisation(insurer)),
    )
  }
  const receive = (amountFen: number, reference: string) =>
    service.act('insurerFinanceA', (work) =>
      receivePremium(work, {
        policyNo: policy._id,
        amountFen,
        receivedOn: service.clock.businessDate(),
        reference,
        payer: '沈阳重型燃机有限公司',
      }),
    )

  before(async () => {
    const share = (insurer: 'insurerA' | 'insurerB', sharePpm: number) => ({
      insurerId: service.organisation(insurer),
      sharePpm,
    })
    const stages = submissionStages(service)
    const { _id: quoteNo, submissionNo } = await stages.approved(
      {},
      { panel: [share('insurerA', 666_667), share('insurerB', 333_333)] },
    )
    await service.act('seniorUnderwriterB', (work) => answerCoinsurance(work, { quoteNo, confirm: true, reason: null }))
    await service.act('manufacturerA', (work) => acceptQuote(work, { quoteNo, acknowledgement: null }))
    const { _id: policyNo } = await service.act('underwriterA', (work) => bindQuote(work, { submissionNo }))
    policy = await service.act('underwriterA', (work) => issuePolicy(work, { policyNo }))
  })

  it('is decided by the lead, and a follower neither asks nor approves', async () => {
    const asked = await requestedEndorsement(service, policy._id, {
      effectiveFrom: addDays(policy.period.from, 10),
      actions: [limits(1_200_000_000)],
    })
    const follower = await service.signIn('seniorUnderwriterB')
    const approval = await follower.post(
      `/endorsements/${asked._id}/approval`,
      { policyVersionNo: 1, differenceFen: 0 },
      { ifMatch: asked.version },
    )
    expect([approval.status, approval.problem.failures.map(({ code }) => code)[0]]).to.deep.equal([
      409,
      'endorsement.issuing-insurer-only',
    ])
    const preview = await follower.post(`/policies/${policy._id}/endorsement-preview`, {
      effectiveFrom: policy.period.from,
      actions: [limits(1_200_000_000)],
      reason: '合同变更',
    })
    expect([preview.status, preview.problem.code]).to.deep.equal([409, 'policy.not-party'])
  })

  it('owes and gives back to every insurer its share, paid in part, changed down, refunded and changed up', async () => {
    const from = (day: number) => addDays(policy.period.from, day)
    await receive(7_000_001, 'B-1')
    await endorsed(service, policy._id, { effectiveFrom: from(0), actions: [limits(1_500_000_000)] })
    await receive((await now()).premiumFen - 7_000_001, 'B-2')
    expect(await owedTo()).to.deep.equal([0, 0])
    await endorsed(service, policy._id, { effectiveFrom: from(91), actions: [limits(1_000_000_000)] })
    const backFen = refundablePremiumFen(await now())
    const [lead = 0, follower = 0] = await owedTo()
    expect(lead + follower).to.equal(-backFen)
    expect(Math.abs(follower * 2 - lead)).to.be.lessThan(backFen / 100_000)
    await service.act('insurerFinanceA', (work) =>
      refundPremium(work, {
        policyNo: policy._id,
        amountFen: backFen,
        refundedOn: service.clock.businessDate(),
        reference: 'R-1',
      }),
    )
    expect(await owedTo()).to.deep.equal([0, 0])
    await endorsed(service, policy._id, { effectiveFrom: from(120), actions: [limits(1_300_000_000)] })
    const after = await now()
    const [again = 0, theirs = 0] = await owedTo()
    expect(again + theirs).to.equal(after.premiumFen - after.paidPremiumFen)
    expect((await proveLedger()).differences).to.deep.equal([])
  })
})
