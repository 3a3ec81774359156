import { expect } from 'chai'
import { proveLedger } from '../../server/business/desk/audit/usecases/proveLedger.ts'
import type { QueueItem } from '../../server/business/desk/workqueue/workqueue.contract.ts'
import type { InstalmentsView } from '../../server/business/policy/instalment/instalment.contract.ts'
import type { PolicyView } from '../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../support/app.ts'
import { demandOn, demandsTold, pay, seedPolicyInParts } from '../support/instalments.ts'

describe('An instalment that is not paid is reminded of, then in grace; cover goes on, and paid in grace all is as before', () => {
  const service = useService()

  it('so the holder is asked before it is due, everybody sees how it stands, and nothing ends by itself', async () => {
    const { _id: policyNo, premiumFen } = await seedPolicyInParts(service, 'FS-HALF-YEARLY')
    const maker = () => service.signIn('manufacturerA')
    const standing = async () => {
      const view = (await (await maker()).get(`/policies/${policyNo}/instalments`)).body as InstalmentsView
      return view.dues.map(({ dueOn, state, until }) => `${dueOn} ${state} ${until ?? ''}`.trim())
    }
    const policy = async () => (await (await maker()).get(`/policies/${policyNo}`)).body as PolicyView
    const queue = async (person: 'insurerFinanceA' | 'underwriterA') => {
      const { items } = (await (await service.signIn(person)).get('/work-queue')).body as {
        readonly items: readonly QueueItem[]
      }
      return items.filter(({ number }) => number === policyNo).map(({ why }) => why.zh)
    }

    // Cover begins on 1 April: the first half is due on 16 April, the second on 16 October.
    await demandOn(service, '2026-04-01')
    expect(await standing()).to.deep.equal(['2026-04-16 asked 2026-04-16', '2026-10-16 notDue'])
    await pay(service, policyNo, Math.ceil(premiumFen / 2))
    expect(await standing()).to.deep.equal(['2026-04-16 paid', '2026-10-16 notDue'])

    for (const day of ['2026-10-01', '2026-10-02', '2026-10-17', '2026-10-18']) await demandOn(service, day)
    expect(await standing()).to.deep.equal(['2026-04-16 paid', '2026-10-16 grace 2026-11-16'])
    expect(await queue('insurerFinanceA')).to.deep.equal(['保费未收齐'])
    expect(await queue('underwriterA')).to.deep.equal([])
    const before = await policy()
    expect([before.coverStatus, before.terms.versionNo]).to.deep.equal(['inForce', 1])

    await demandOn(service, '2026-11-17')
    expect(await standing()).to.deep.equal(['2026-04-16 paid', '2026-10-16 afterGrace'])
    expect(await queue('underwriterA')).to.deep.equal(['宽限期届满，保费仍未缴纳'])
    expect(await demandsTold(policyNo)).to.deep.equal([
      '2026-04-01 premium-noticed 1 2026-04-16',
      '2026-10-01 premium-noticed 2 2026-10-16',
      '2026-10-17 premium-reminded 2 2026-11-16',
      '2026-11-17 grace-ended 2',
    ])

    await pay(service, policyNo, Math.floor(premiumFen / 2))
    await demandOn(service, '2026-11-18')
    expect(await standing()).to.deep.equal(['2026-04-16 paid', '2026-10-16 paid'])
    expect([await queue('insurerFinanceA'), await queue('underwriterA')]).to.deep.equal([[], []])
    const after = await policy()
    expect([after.coverStatus, after.period, after.terms]).to.deep.equal(['inForce', before.period, before.terms])
    expect((await demandsTold(policyNo)).length, 'nothing more is asked').to.equal(4)
    expect((await proveLedger()).differences).to.deep.equal([])
  })
})
