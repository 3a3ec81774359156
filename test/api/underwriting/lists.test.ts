import { expect } from 'chai'
import type {
  QuoteList,
  SubmissionList,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useService } from '../../support/app.ts'
import { submissionStages } from '../../support/builders/submission.ts'

describe('GET /submissions', () => {
  const service = useService()
  const stages = submissionStages(service)
  let numbers: string[]
  before(async () => {
    numbers = [(await stages.draft())._id, (await stages.submitted())._id, (await stages.quoted()).submissionNo]
  })
  const listed = async (who: 'manufacturerA' | 'underwriterA' | 'underwriterB', query = '') => {
    const client = await service.signIn(who)
    return (await client.get(`/submissions${query}`)).body as SubmissionList
  }

  it('shows a maker its own, latest first', async () => {
    const list = await listed('manufacturerA')
    expect(list.items.map(({ number }) => number)).to.deep.equal([...numbers].reverse())
    expect(list.total).to.deep.equal({ count: 3, capped: false })
  })

  it('shows the insurer what was sent to it, others nothing', async () => {
    expect((await listed('underwriterA')).items.map(({ number }) => number)).to.have.members(numbers.slice(1))
    expect((await listed('underwriterB')).items).to.deep.equal([])
  })

  it('narrows by several states', async () => {
    const list = await listed('manufacturerA', '?state=draft&state=quoted')
    expect(list.items.map(({ state }) => state)).to.have.members(['draft', 'quoted'])
  })

  it('goes on where the last page ended', async () => {
    const first = await listed('manufacturerA', '?limit=2')
    const second = await listed('manufacturerA', `?limit=2&cursor=${first.nextCursor}`)
    expect([...first.items, ...second.items].map(({ number }) => number)).to.deep.equal([...numbers].reverse())
    expect(second.nextCursor).to.equal(null)
  })

  it('refuses with 400 a filter it does not know', async () => {
    const client = await service.signIn('manufacturerA')
    expect((await client.get('/submissions?colour=red')).status).to.equal(400)
  })
})

describe('GET /submissions/:number', () => {
  const service = useService()
  const stages = submissionStages(service)

  it('shows the makers menu to the maker and the insurers menu to the insurer', async () => {
    const { submissionNo } = await stages.quoted()
    const events = async (who: 'manufacturerA' | 'underwriterA' | 'supervisor') => {
      const client = await service.signIn(who)
      const { allowedEvents } = (await client.get(`/submissions/${submissionNo}`)).body as SubmissionView
      return allowedEvents.filter(({ allowed }) => allowed).map(({ event }) => event)
    }
    expect(await events('manufacturerA')).to.deep.equal(['withdraw'])
    expect(await events('underwriterA')).to.deep.equal(['quote', 'requestInspection', 'decline'])
    expect(await events('supervisor')).to.deep.equal([])
  })
})

describe('GET /quotes', () => {
  const service = useService()
  const stages = submissionStages(service)

  it('lists the open quotes of one submission for its parties only', async () => {
    const quote = await stages.approved()
    await stages.approved()
    const path = `/quotes?submission=${quote.submissionNo}`
    const list = async (who: 'manufacturerA' | 'manufacturerB') =>
      ((await (await service.signIn(who)).get(path)).body as QuoteList).items.map(({ number }) => number)
    expect(await list('manufacturerA')).to.deep.equal([quote._id])
    expect(await list('manufacturerB')).to.deep.equal([])
  })

  it('keeps a quote inside the insurer until it is open for acceptance', async () => {
    const quote = await stages.quoted()
    const maker = await service.signIn('manufacturerA')
    expect((await maker.get(`/quotes/${quote._id}`)).status).to.equal(404)
    const before = (await maker.get(`/submissions/${quote.submissionNo}`)).body as SubmissionView
    expect(before.quotes).to.deep.equal([])
    await stages.open(quote)
    expect((await maker.get(`/quotes/${quote._id}`)).status).to.equal(200)
    const after = (await maker.get(`/submissions/${quote.submissionNo}`)).body as SubmissionView
    expect(after.quotes.map(({ number, state }) => [number, state])).to.deep.equal([[quote._id, 'approved']])
  })

  it('answers 404 for the quote of someone else', async () => {
    const quote = await stages.quoted()
    const stranger = await service.signIn('manufacturerB')
    expect((await stranger.get(`/quotes/${quote._id}`)).status).to.equal(404)
  })
})
