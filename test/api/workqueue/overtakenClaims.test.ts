import { isDeepStrictEqual } from 'node:util'
import { expect } from 'chai'
import type { Stored } from '../../../models/store.ts'
import type { ClaimEvent, ClaimView } from '../../../server/business/claims/claims.contract.ts'
import type { WorkQueueView } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import { useService } from '../../support/app.ts'
import { agreeFurtherTerms } from '../../support/claims/agreeFurtherTerms.ts'
import { batchPolicy } from '../../support/claims/batchPolicy.ts'
import { FINDINGS, PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { insurePolicy, QUALITY } from '../../support/claims/insurePolicy.ts'
import { tellTerms } from '../../support/claims/tellTerms.ts'
import type { PersonName } from '../../support/people.ts'
import { busyQueriesDuring, scansDuring } from '../../support/profiler.ts'

const APPROVE = '待核赔'
const BY_OCCURRENCE = '同一次事故的共同理算已变，请重新定损理算或拒赔'
const BY_LIMITS = '限额已被其他赔案占用，请重新定损理算或拒赔'
const BY_TERMS = '承保条件有追溯变更，请重新定损理算或拒赔'
const LOOK = '承保条件有追溯变更，待查看确认'

describe('a claim whose assessment is overtaken while it waits for approval', function () {
  this.timeout(60_000)
  const service = useService()
  const stages = claimStages(service)

  const findings = (itemNo: number, lossFen = 100_000_000) => ({
    ...FINDINGS,
    lines: FINDINGS.lines.map((line) => ({ ...line, itemNo, claimedFen: lossFen, assessedFen: lossFen })),
  })
  const queueOf = async (name: PersonName) =>
    (await (await service.signIn(name)).get('/work-queue?limit=1000')).body as WorkQueueView
  const itemsOf = async (name: PersonName, claim: Stored) =>
    (await queueOf(name)).items.filter(({ number }) => number === claim._id)
  const asked = async (name: PersonName, claim: Stored) => (await itemsOf(name, claim)).map(({ why }) => why.zh)
  const menuOf = async (name: PersonName, claim: Stored) =>
    ((await (await service.signIn(name)).get(`/claims/${claim._id}`)).body as ClaimView).allowedEvents
  const whyNot = async (name: PersonName, claim: Stored, act: ClaimEvent) =>
    (await menuOf(name, claim)).find(({ event }) => event === act)?.why?.map(({ code }) => code) ?? []
  /** Of what the item asks, what the menu of the claim allows. */
  const allowed = async (name: PersonName, claim: Stored) => {
    const [asks, menu] = [(await itemsOf(name, claim)).flatMap((item) => item.asks), await menuOf(name, claim)]
    return menu.filter((entry) => entry.allowed && asks.includes(entry.event)).map(({ event }) => event)
  }

  /** Two losses of one event, the second assessed before the first is approved. */
  async function sharedOccurrence() {
    const first = await stages.registered()
    const second = await stages.registered({ policyNo: first.policyNo, itemNos: [3] }, { sameOccurrenceAs: first._id })
    return { first, second: await stages.assess(second, findings(3, 300_000_000)) }
  }

  it('by another of its occurrence is to be assessed anew and not to be approved, until it is', async () => {
    const { first, second } = await sharedOccurrence()
    expect(await asked('claimsApproverA', second)).to.deep.equal([APPROVE])
    expect(await asked('claimsHandlerA', second)).to.deep.equal([])
    await stages.approve(await stages.assess(first))

    expect(await whyNot('claimsApproverA', second, 'approve')).to.deep.equal(['claim.occurrence-changed'])
    // Who approves handles claims as well.
    expect(await asked('claimsApproverA', second)).to.deep.equal([BY_OCCURRENCE])
    expect(await asked('claimsHandlerA', second)).to.deep.equal([BY_OCCURRENCE])
    expect(await allowed('claimsHandlerA', second)).to.include('assess')
    expect(await asked('claimsHandlerB', second)).to.deep.equal([])

    await stages.assess(second, findings(3, 300_000_000))
    expect(await asked('claimsHandlerA', second)).to.deep.equal([])
    expect(await asked('claimsApproverA', second)).to.deep.equal([APPROVE])
  })

  it('by what another leaves of the limit is to be assessed anew, and one that still fits is to be approved', async () => {
    const policyNo = (await insurePolicy(service, { covers: [{ ...QUALITY, limitFen: 150_000_000 }] }))._id
    const first = await stages.assessed({ policyNo })
    const large = await stages.assessed({ policyNo, lossOn: '2026-02-26', itemNos: [3] }, findings(3))
    const small = await stages.assessed({ policyNo, lossOn: '2026-02-25', itemNos: [2] }, findings(2, 20_000_000))
    await stages.approve(first)
    expect(await whyNot('claimsApproverA', large, 'approve')).to.deep.equal(['claim.limit-used-up'])
    expect(await asked('claimsHandlerA', large)).to.deep.equal([BY_LIMITS])
    expect(await allowed('claimsHandlerA', large)).to.include('assess')
    expect(await asked('claimsApproverA', small)).to.deep.equal([APPROVE])
  })

  it('of a batch by terms of its own day, of which its occurrence tells nothing, is to be declined', async () => {
    const policyNo = (await batchPolicy(service))._id
    const batch = { batchNo: 'B-01' }
    const first = await stages.registered({ policyNo, lossOn: '2026-02-03', itemNos: [1] }, batch)
    await stages.approve(await stages.assess(first))
    const later = await stages.assess(
      await stages.registered({ policyNo, lossOn: '2026-02-27', itemNos: [2] }, batch),
      findings(2),
    )
    await agreeFurtherTerms(service, policyNo, { effective: { from: '2026-02-20', to: '2027-01-01' }, covers: [] })
    await tellTerms(service)
    expect(await whyNot('claimsApproverA', later, 'approve')).to.deep.equal(['claim.cover-not-insured'])
    expect(await asked('claimsHandlerA', later)).to.deep.equal([BY_TERMS])
    expect(await asked('claimsApproverA', later)).to.deep.equal([BY_TERMS])
    expect(await allowed('claimsHandlerA', later)).to.deep.equal(['proposeDeclinature'])
  })

  it('is looked for once per queue, by indexes, and counted as it is shown', async () => {
    const { first, second } = await sharedOccurrence()
    await stages.approve(await stages.assess(first))
    expect(await scansDuring(async () => void (await queueOf('claimsApproverA')))).to.deep.equal([])
    let queue: WorkQueueView | undefined
    const queries = await busyQueriesDuring(async () => {
      queue = await queueOf('claimsApproverA')
    }, -1)
    const looked = queries.filter(
      ({ ns, command }) => ns.endsWith('.policyClaims') && isDeepStrictEqual(command.projection, { 'uses.claimNo': 1 }),
    )
    expect(looked).to.have.length(1)
    const shown = queue?.items.filter(({ why }) => why.zh === BY_OCCURRENCE) ?? []
    expect(shown.map(({ number }) => number)).to.include(second._id)
    expect(queue?.counts.find(({ why }) => why.zh === BY_OCCURRENCE)?.count).to.equal(shown.length)
  })
})

describe('a claim that was corrected after its approval', function () {
  this.timeout(60_000)
  const service = useService()
  const stages = claimStages(service)

  for (const { paid, stake } of [
    { paid: false, stake: { of: 'outstanding', fen: 50_000_000 } },
    { paid: true, stake: { of: 'overpaid', fen: PAYABLE_FEN - 50_000_000 } },
  ]) {
    it(`stands in the queue of its handler with what is owed, ${paid ? 'paid' : 'not paid'} before`, async () => {
      const first = await stages.registered()
      const other = await stages.registered({ policyNo: first.policyNo, itemNos: [3] }, { sameOccurrenceAs: first._id })
      const approved = await stages.approve(await stages.assess(first))
      if (paid) await stages.pay(approved)
      const lines = FINDINGS.lines.map((line) => ({
        ...line,
        itemNo: 3,
        claimedFen: 300_000_000,
        assessedFen: 300_000_000,
      }))
      await stages.approve(await stages.assess(other, { ...FINDINGS, lines }))
      await agreeFurtherTerms(service, first.policyNo, { effective: { from: '2026-01-01', to: '2027-01-01' } })
      await tellTerms(service)
      const { items } = (await (await service.signIn('claimsHandlerA')).get('/work-queue?limit=1000'))
        .body as WorkQueueView
      const shown = items.filter(({ number }) => number === first._id)
      expect(shown.map((item) => [item.why.zh, item.stake])).to.deep.equal([[LOOK, stake]])
    })
  }
})
