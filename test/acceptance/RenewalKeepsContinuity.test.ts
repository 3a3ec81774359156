import { expect } from 'chai'
import fc from 'fast-check'
import { policyStore } from '../../models/policies.ts'
import { renewalStore } from '../../models/renewals.ts'
import type { Stored } from '../../models/store.ts'
import { submissionStore } from '../../models/submissions.ts'
import type { Policy } from '../../server/business/contract/terms/domain/policy.ts'
import { bindQuote } from '../../server/business/policy/policy/usecases/bindQuote.ts'
import { issuePolicy } from '../../server/business/policy/policy/usecases/issuePolicy.ts'
import type { RenewalView } from '../../server/business/servicing/renewal/renewal.contract.ts'
import { addDays, addYears } from '../../server/kernel/civilDate.ts'
import { useService } from '../support/app.ts'
import { seedIssuedPolicy } from '../support/builders/policy.ts'
import { submissionStages } from '../support/builders/submission.ts'
import { acceptOffer, letOffer, quotesOf, renewalOf, runRenewalsOn, submissionOf } from '../support/servicing/renew.ts'

describe('A renewal keeps continuity', () => {
  const service = useService()
  let first: Policy & Stored

  /** Offered by the run, accepted by the holder, bound and issued by the insurer, thirty days before the end. */
  async function renew(policy: Policy & Stored): Promise<Policy & Stored> {
    await runRenewalsOn(service, addDays(policy.period.to, -30))
    const [quote] = await quotesOf(policy._id)
    await acceptOffer(service, quote?._id ?? '')
    const { _id: submissionNo } = await submissionOf(policy._id)
    const { _id: policyNo } = await service.act('underwriterA', (work) => bindQuote(work, { submissionNo }))
    return service.act('underwriterA', (work) => issuePolicy(work, { policyNo }))
  }

  before(async () => {
    await letOffer(service)
    first = await seedIssuedPolicy(service, { period: { from: '2026-04-01', to: '2026-07-01' } })
  })

  it('over three renewals, each joining the one before, all judged by the first insurance', async () => {
    let policy = first
    const chain: (Policy & Stored)[] = []
    for (let n = 0; n < 3; n += 1) {
      policy = await renew(policy)
      chain.push(policy)
    }
    expect(chain.map(({ period, continuousYears }) => [period.from, continuousYears])).to.deep.equal([
      ['2026-07-01', 2],
      ['2026-10-01', 3],
      ['2027-01-01', 4],
    ])
    for (const { firstInsurance } of chain)
      expect(firstInsurance).to.deep.equal({ on: '2026-04-01', editions: ['EQ-2024'] })
    expect((await renewalOf(first._id)).renewedBy).to.deep.equal({ policyNo: chain[0]?._id, gapDays: 0 })
  })

  it('with one offer per policy, however often and on whatever days the run looks', async () => {
    const { period } = await policyStore.model
      .findOne({ 'period.from': '2027-01-01' } as object)
      .orFail()
      .lean<Policy>()
    const day = fc.integer({ min: 1, max: 100 }).map((days) => addDays(period.to, -days))
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 6 }), async (days) => {
        for (const on of days) await runRenewalsOn(service, on)
        const perPolicy = await renewalStore.model.aggregate<{ _id: string; n: number }>([
          { $group: { _id: '$policyNo', n: { $sum: 1 } } },
        ])
        expect(perPolicy.every(({ n }) => n === 1)).to.equal(true)
        const offers = await submissionStore.model.aggregate<{ _id: string; n: number }>([
          { $match: { renewalOf: { $ne: null } } },
          { $group: { _id: '$renewalOf', n: { $sum: 1 } } },
        ])
        expect(offers.every(({ n }) => n === 1)).to.equal(true)
      }),
      { numRuns: 5 },
    )
  })

  it('but not across a gap, which is told before anything binds and kept with the renewal', async () => {
    const last = await policyStore.model
      .findOne({ 'period.from': '2027-01-01' } as object)
      .orFail()
      .lean<Policy & Stored>()
    await runRenewalsOn(service, addDays(last.period.to, -30))
    await runRenewalsOn(service, last.period.to)
    expect((await renewalOf(last._id)).state).to.equal('lapsed')
    const { items } = await submissionOf(last._id)
    const from = addDays(last.period.to, 12)
    service.clock.moveTo(addDays(last.period.to, 2))
    const period = { from, to: addYears(from, 1) }
    const { submissionNo } = await submissionStages(service).accepted({ items, renewalOf: last._id, period })
    const late = await service.act('underwriterA', (work) => bindQuote(work, { submissionNo }))
    expect([late.continuousYears, late.firstInsurance, late.previousCoverEnd]).to.deep.equal([1, null, last.period.to])
    const maker = await service.signIn('manufacturerA')
    const seen = (await maker.get(`/renewals/${last._id}-R`)).body as RenewalView
    expect([seen.state, seen.renewedBy]).to.deep.equal(['renewed', { policyNo: late._id, gapDays: 12 }])
  })
})
