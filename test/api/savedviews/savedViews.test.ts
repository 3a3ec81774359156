import { expect } from 'chai'
import type { SavedView, SavedViewsView } from '../../../server/business/desk/savedviews/savedviews.contract.ts'
import { useService } from '../../support/app.ts'

const view = (name: string, opens = false, query = 'sort=premiumFen&state=issued'): SavedView => ({
  name,
  query,
  opens,
})

describe('saved views of a list', () => {
  const service = useService()

  it('are kept by person and list, in their order, each change by the version that was seen', async () => {
    const client = await service.signIn('underwriterA')
    const none = (await client.get('/saved-views/policies')).body as SavedViewsView
    expect(none).to.deep.equal({ version: 0, list: 'policies', views: [] })
    const first = [view('到期', true), view('large')]
    const saved = await client.put('/saved-views/policies', { views: first }, { ifMatch: 0 })
    expect(saved.status).to.equal(200)
    expect((saved.body as SavedViewsView).version).to.equal(1)
    expect((await client.put('/saved-views/policies', { views: [] }, { ifMatch: 0 })).problem.code).to.equal(
      'http.stale',
    )
    const renamed = [view('large, again'), first[0]]
    expect((await client.put('/saved-views/policies', { views: renamed }, { ifMatch: 1 })).status).to.equal(200)
    const kept = (await client.get('/saved-views/policies')).body as SavedViewsView
    expect(kept).to.deep.equal({ version: 2, list: 'policies', views: renamed })
    expect(((await client.get('/saved-views/claims')).body as SavedViewsView).views).to.deep.equal([])
  })

  it('are nobody else’s', async () => {
    const colleague = await service.signIn('seniorUnderwriterA')
    expect(((await colleague.get('/saved-views/policies')).body as SavedViewsView).views).to.deep.equal([])
    expect((await service.anonymous().get('/saved-views/policies')).status).to.equal(401)
  })

  it('are at most twenty, of names of their own, and one at most opens the list', async () => {
    const client = await service.signIn('underwriterB')
    const codeOf = async (views: readonly SavedView[]) =>
      (await client.put('/saved-views/policies', { views }, { ifMatch: 0 })).problem.code
    const many = Array.from({ length: 21 }, (_, at) => view(`view ${at}`))
    for (const refused of [many, [view('a'), view('a')], [view('a', true), view('b', true)], [view('')]])
      expect(await codeOf(refused)).to.equal('http.invalid')
    const most = many.slice(1)
    expect((await client.put('/saved-views/policies', { views: most }, { ifMatch: 0 })).status).to.equal(200)
  })

  it('are changed by one of two who saw the same', async () => {
    const client = await service.signIn('claimsHandlerA')
    const answers = await Promise.all(
      ['one', 'other'].map((name) => client.put('/saved-views/claims', { views: [view(name)] }, { ifMatch: 0 })),
    )
    const statuses = answers.map(({ status }) => status).toSorted()
    expect(statuses[0]).to.equal(200)
    expect(statuses[1]).to.be.oneOf([409, 412])
  })
})
