import { expect } from 'chai'
import { JobRunModel, queueBucket } from '../../../models/jobRuns.ts'
import { policyStore } from '../../../models/policies.ts'
import { quoteStore } from '../../../models/quotes.ts'
import type { Store, Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type { QueueItem, WorkQueueView } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import type { PolicyView } from '../../../server/business/policy/policy/policy.contract.ts'
import type {
  EndorsementPreviewView,
  EndorsementView,
} from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { useService } from '../../support/app.ts'
import { seedBoundPolicy, seedIssuedPolicy, seedPaidPolicy } from '../../support/builders/policy.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { PERSON_NAMES, type PersonName } from '../../support/people.ts'
import { scansDuring } from '../../support/profiler.ts'

describe('GET /work-queue', () => {
  const service = useService()
  const queueOf = async (name: PersonName): Promise<readonly QueueItem[]> =>
    ((await (await service.signIn(name)).get('/work-queue')).body as WorkQueueView).items
  const asked = async (name: PersonName) => (await queueOf(name)).map(({ number, why }) => [number, why.zh])

  it('is 401 for nobody', async () => {
    expect((await service.anonymous().get('/work-queue')).status).to.equal(401)
  })

  it('is empty where nothing waits', async () => {
    expect(await queueOf('underwriterA')).to.deep.equal([])
  })

  describe('with a case in each step', () => {
    let submitted: string
    let quoted: string
    let bound: string
    let issued: string
    before(async () => {
      const stages = submissionStages(service)
      submitted = (await stages.submitted())._id
      quoted = (await stages.quoted())._id
      bound = (await seedBoundPolicy(service))._id
      issued = (await seedIssuedPolicy(service))._id
    })

    it('shows each person what they can do, and only that', async () => {
      expect(await asked('underwriterA')).to.deep.include.members([
        [submitted, '待报价'],
        [quoted, '待核保决定'],
        [bound, '已承保，待签单'],
      ])
      expect(await asked('insurerFinanceA')).to.deep.equal([[issued, '保费未收齐']])
      expect(await asked('equipmentUserA')).to.deep.equal([[issued, '待确认装备交付']])
      expect(await asked('claimsHandlerA')).to.deep.equal([])
    })

    it('shows nobody another insurer’s or user’s work', async () => {
      for (const name of ['underwriterB', 'insurerFinanceB', 'equipmentUserB', 'manufacturerB'] as const)
        expect(await asked(name), name).to.deep.equal([])
    })

    it('says what each is about: object, amount at stake and the other side', async () => {
      const maker = service.organisation('manufacturerA')
      const item = (await queueOf('underwriterA')).find(({ number }) => number === quoted)
      expect(item).to.include({ kind: 'quote', title: '重型燃气轮机', partyId: maker })
      expect(item?.stake).to.deep.equal({ of: 'limit', fen: 1_000_000_000 })
      expect(item).to.include({ dueOn: '2026-04-01', path: `/quotes/${quoted}` })
      const policy = await policyStore.model.findById(issued).lean()
      const [owed] = await queueOf('insurerFinanceA')
      expect(owed?.partyId).to.equal(maker)
      expect(owed?.stake).to.deep.equal({ of: 'outstandingPremium', fen: policy?.premiumFen })
    })

    it('gives what is to be quoted or bound the first day of cover for a deadline', async () => {
      const found = (await queueOf('underwriterA')).find(({ number }) => number === submitted)
      expect(found?.dueOn).to.equal((await submissionStore.model.findById(submitted).lean())?.period?.from)
    })

    it('puts the overdue first, in red, and says what is nearly due in amber', async () => {
      service.clock.moveTo('2026-03-29')
      const [soon] = await queueOf('underwriterA')
      expect([soon?.dueOn, soon?.severity]).to.deep.equal(['2026-04-01', 'amber'])
      service.clock.moveTo('2026-04-02')
      expect((await queueOf('underwriterA'))[0]?.severity).to.equal('red')
    })

    it('shows failed runs of jobs to the administrator', async () => {
      await queueBucket('ledgerProof', '2026-03-01', service.clock.now())
      await JobRunModel.updateOne({ job: 'ledgerProof' }, { $set: { state: 'failed', error: 'not balanced' } })
      const [failed] = await queueOf('administrator')
      expect(failed).to.include({
        kind: 'jobRun',
        number: '2026-03-01',
        title: 'not balanced',
        path: '/jobs?job=ledgerProof&state=failed',
      })
      expect((await queueOf('underwriterA')).filter(({ kind }) => kind === 'jobRun')).to.deep.equal([])
    })

    it('is read through indexes by everyone', async () => {
      const scans = await scansDuring(async () => {
        for (const name of PERSON_NAMES) await queueOf(name)
      })
      expect(scans).to.deep.equal([])
    })
  })
})

describe('the order and the parties of the work queue', () => {
  const service = useService()
  const stages = submissionStages(service)
  const queueOf = async (name: PersonName): Promise<readonly QueueItem[]> =>
    ((await (await service.signIn(name)).get('/work-queue')).body as WorkQueueView).items

  it('goes by the days things are due, what has no day last and the oldest of it first', async () => {
    const undated = [await stages.draft(), await stages.draft()]
    const { _id: later } = await stages.approved()
    const { _id: sooner } = await stages.approved({ period: { from: '2026-03-20', to: '2027-03-20' } })
    const items = await queueOf('manufacturerA')
    expect(items.map(({ number, dueOn }) => [number, dueOn])).to.deep.equal([
      [sooner, '2026-03-20'],
      [later, '2026-04-01'],
      ...undated.map(({ _id }) => [_id, null]),
    ])
  })

  it('shows the maker the insurer as the other side, once the insurer has the case', async () => {
    const items = await queueOf('manufacturerA')
    expect(items.filter(({ kind }) => kind === 'quote').map(({ partyId }) => partyId)).to.deep.equal([
      service.organisation('insurerA'),
      service.organisation('insurerA'),
    ])
    expect(items.filter(({ kind }) => kind === 'submission').map(({ partyId }) => partyId)).to.deep.equal([null, null])
  })
})

describe('a work queue longer than a page', () => {
  const service = useService()
  const queueOf = async (name: PersonName, query = ''): Promise<WorkQueueView> =>
    (await (await service.signIn(name)).get(`/work-queue${query}`)).body as WorkQueueView

  /** The same document again under other numbers, as so many cases would stand there. */
  async function copies<T>(store: Store<T>, of: string, changes: readonly object[]): Promise<void> {
    const original = await store.model.findById(of).orFail().lean()
    await store.model.collection.insertMany(
      changes
        .map((change, index) => ({
          ...original,
          _id: `${of.slice(0, 2)}29${String(index).padStart(8, '0')}`,
          createdAt: new Date('2026-01-01T00:00:00Z'),
          ...change,
        }))
        .map((copy) => ({ ...copy, marks: store.marks?.(copy as T & Stored) })) as never,
    )
  }

  before(async () => {
    const { _id: approved } = await submissionStages(service).approved()
    await copies(quoteStore, approved, [
      ...Array.from({ length: 60 }, () => ({ expiresOn: '2026-09-01' })),
      { expiresOn: '2026-03-05', createdAt: new Date('2026-03-01T05:00:00Z') },
    ])
    const issued = await seedIssuedPolicy(service)
    const issuedOn = (day: string) => ({ payment: issued.payment && { ...issued.payment, issuedOn: day } })
    await copies(policyStore, issued._id, [
      ...Array.from({ length: 60 }, () => issuedOn('2026-03-01')),
      { ...issuedOn('2026-01-15'), createdAt: new Date('2026-03-01T05:00:00Z') },
    ])
  })

  it('begins with what is due first, however many older cases wait, by a day on file and by one told from the case', async () => {
    const [quote] = (await queueOf('manufacturerA')).items
    expect([quote?.kind, quote?.dueOn]).to.deep.equal(['quote', '2026-03-05'])
    const [policy] = (await queueOf('insurerFinanceA')).items
    expect([policy?.kind, policy?.dueOn]).to.deep.equal(['policy', '2026-02-14'])
  })

  it('says how many wait of each, shows as many as are asked for, and of one kind alone', async () => {
    const first = await queueOf('manufacturerA')
    expect(first.items).to.have.length(50)
    expect(first.counts).to.deep.equal([
      { kind: 'quote', why: { zh: '待确认报价', en: 'Accept the quote' }, count: 62, capped: false },
    ])
    const all = await queueOf('manufacturerA', '?limit=100')
    expect(all.items).to.have.length(62)
    expect(all.items.slice(0, 50)).to.deep.equal(first.items)
    const none = await queueOf('manufacturerA', '?kind=claim')
    expect([none.items.length, none.counts[0]?.count]).to.deep.equal([0, 62])
    expect((await (await service.signIn('manufacturerA')).get('/work-queue?kind=cases')).status).to.equal(400)
  })
})

describe('changes of policies in the work queue', () => {
  const service = useService()
  const asked = async (name: PersonName) => {
    const { items } = (await (await service.signIn(name)).get('/work-queue')).body as WorkQueueView
    return items
      .filter(({ asks }) => asks.some((event) => ['approve', 'refundPremium'].includes(event)))
      .map(({ number, why, stake }) => [number, why.zh, stake])
  }
  const request = async (name: PersonName, { _id, version, period }: Policy & Stored, actions: readonly object[]) =>
    (
      await (
        await service.signIn(name)
      ).post(
        `/policies/${_id}/endorsements`,
        { effectiveFrom: addDays(period.from, 100), actions, reason: '合同变更' },
        { ifMatch: version },
      )
    ).body as EndorsementView
  const cancel = [{ type: 'cancel', ground: 'agreement' }]

  it('wait for every underwriter of the insurer that leads but the one who asked', async () => {
    const policy = await seedPaidPolicy(service)
    const { number } = await request('underwriterA', policy, cancel)
    const waits = [number, '批改申请待审批', null]
    expect(await asked('underwriterA')).to.deep.equal([])
    expect(await asked('seniorUnderwriterA')).to.deep.equal([waits])
    for (const name of ['underwriterB', 'manufacturerA', 'insurerFinanceA'] as const)
      expect(await asked(name), name).to.deep.equal([])
  })

  it('ask finance for what is to go back, until it has gone', async () => {
    const policy = await seedPaidPolicy(service)
    const { number, version } = await request('manufacturerA', policy, [{ type: 'cancel', ground: 'holder' }])
    const underwriter = await service.signIn('underwriterA')
    const { policyVersionNo, differenceFen } = (await underwriter.get(`/endorsements/${number}/outcome`))
      .body as EndorsementPreviewView
    await underwriter.post(`/endorsements/${number}/approval`, { policyVersionNo, differenceFen }, { ifMatch: version })
    expect(await asked('insurerFinanceA')).to.deep.equal([
      [policy._id, '有保费待退还', { of: 'refundablePremium', fen: -differenceFen }],
    ])
    expect(await asked('insurerFinanceB')).to.deep.equal([])
    const finance = await service.signIn('insurerFinanceA')
    const { version: seen } = (await finance.get(`/policies/${policy._id}`)).body as PolicyView
    const refund = { amountFen: -differenceFen, refundedOn: service.clock.businessDate(), reference: 'RF-1' }
    await finance.post(`/policies/${policy._id}/premium-refunds`, refund, { ifMatch: seen })
    expect(await asked('insurerFinanceA')).to.deep.equal([])
  })

  it('are read through indexes by everyone', async () => {
    const scans = await scansDuring(async () => {
      for (const name of PERSON_NAMES) await (await service.signIn(name)).get('/work-queue')
    })
    expect(scans).to.deep.equal([])
  })
})
