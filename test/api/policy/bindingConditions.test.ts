import { expect } from 'chai'
import { policyStore } from '../../../models/policies.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { acceptQuote } from '../../../server/business/offer/underwriting/usecases/acceptQuote.ts'
import { enterLimit } from '../../../server/business/risk/accumulation/usecases/writeLimit.ts'
import { enterSanction } from '../../../server/business/risk/sanctions/usecases/enterSanction.ts'
import { useService } from '../../support/app.ts'
import { banOf } from '../../support/builders/sanction.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { versionOf } from '../../support/versionOf.ts'

describe('what has come up between quote and binding', () => {
  const service = useService()
  const stages = submissionStages(service)
  const bind = async (number: string) => {
    const ifMatch = await versionOf(submissionStore, number)
    return (await service.signIn('underwriterA')).post(`/submissions/${number}/binding`, {}, { ifMatch })
  }

  it('is the capacity another case has used; the case itself counts once', async () => {
    await service.act('underwritingManagerA', (work) =>
      enterLimit(work, {
        dimension: 'maker',
        retentionFen: 1_000_000_000,
        capacityFen: 1_000_000_000,
        effective: { from: '2026-01-01' },
      }),
    )
    const first = await stages.accepted()
    const second = await stages.accepted()
    expect((await bind(first.submissionNo)).status).to.equal(201)
    const refused = await bind(second.submissionNo)
    expect(refused.status).to.equal(422)
    expect(refused.problem.failures.map(({ code, value, threshold }) => [code, value, threshold])).to.deep.equal([
      ['underwriting.rule-blocks', 2_000_000_000, 1_000_000_000],
    ])
  })

  it('is a ban and the beginning of cover, told together with a follower who has not answered', async () => {
    const share = (insurer: 'insurerA' | 'insurerB', sharePpm: number) => ({
      insurerId: service.organisation(insurer),
      sharePpm,
    })
    const { _id: number, submissionNo } = await stages.approved(
      { period: { from: '2026-03-02', to: '2027-03-02' } },
      { panel: [share('insurerA', 600_000), share('insurerB', 400_000)] },
    )
    const input = { quoteNo: number, acknowledgement: null }
    await service.act('manufacturerA', (work) => acceptQuote(work, input))
    await service.act('ministryOfficer', (work) => enterSanction(work, banOf('manufacturerA', '2026-03-02')))
    service.clock.moveTo('2026-09-01')
    const refused = await bind(submissionNo)
    expect(refused.problem.failures.map(({ code, value, threshold }) => [code, value, threshold])).to.deep.equal([
      ['coinsurance.not-confirmed', service.organisation('insurerB'), undefined],
      ['underwriting.rule-blocks', 183, 0],
      ['underwriting.rule-blocks', 'true', 'true'],
    ])
    expect(await policyStore.model.countDocuments({ submissionNo })).to.equal(0)
  })
})
