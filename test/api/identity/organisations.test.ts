import { expect } from 'chai'
import type { OrganisationView } from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'
import type { Answer } from '../../support/client.ts'

interface Directory {
  readonly items: readonly OrganisationView[]
  readonly nextCursor: string | null
  readonly total: { readonly count: number }
}
const directory = (answer: Answer) => answer.body as Directory

describe('GET /organisations', () => {
  const service = useService()

  it('is 401 for nobody and 400 for an unknown kind', async () => {
    expect((await service.anonymous().get('/organisations')).status).to.equal(401)
    expect((await (await service.signInAnew('expert')).get('/organisations?kind=bank')).status).to.equal(400)
  })

  it('shows everyone the directory, details only of their own', async () => {
    const client = await service.signInAnew('manufacturerA')
    const { items, total } = directory(await client.get('/organisations'))
    expect(total.count).to.equal(12)
    const detailed = items.filter(({ details }) => details !== null)
    expect(detailed.map(({ id }) => id)).to.deep.equal([service.organisation('manufacturerA')])
  })

  it('shows the platform all details', async () => {
    const { items } = directory(await (await service.signInAnew('administrator')).get('/organisations'))
    expect(items.every(({ details }) => details !== null)).to.equal(true)
  })

  it('filters by kind and by the beginning of region and name, and pages', async () => {
    const client = await service.signInAnew('underwriterA')
    const names = async (query: string) =>
      directory(await client.get(`/organisations?${query}`)).items.map(({ nameEn }) => nameEn)
    expect(await names('kind=insurer&kind=ministry')).to.have.members(['insurerA Ltd', 'insurerB Ltd', 'ministry Ltd'])
    expect(await names('region=21')).to.have.members(['recommenderA Ltd', 'manufacturerA Ltd'])
    expect(await names('name=manufacturer')).to.have.members(['manufacturerA Ltd', 'manufacturerB Ltd'])
    const spelled = await names(`name=${encodeURIComponent('ＭＡＮＵ–facturer')}`)
    expect(spelled).to.have.members(['manufacturerA Ltd', 'manufacturerB Ltd'])
    expect(await names(`name=${encodeURIComponent('—')}`)).to.deep.equal([])
    const first = directory(await client.get('/organisations?limit=8'))
    const second = directory(await client.get(`/organisations?limit=8&cursor=${first.nextCursor}`))
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).to.equal(12)
  })
})

describe('GET /organisations/:organisationId', () => {
  const service = useService()

  it('is 401 for nobody and 404 for an unknown one', async () => {
    expect((await service.anonymous().get('/organisations/ORG1')).status).to.equal(401)
    expect((await (await service.signInAnew('expert')).get('/organisations/ORG1')).status).to.equal(404)
  })

  it('shows its own people the details and a competitor the public part', async () => {
    const path = `/organisations/${service.organisation('insurerA')}`
    const own = (await (await service.signInAnew('claimsHandlerA')).get(path)).body as OrganisationView
    const other = (await (await service.signInAnew('claimsHandlerB')).get(path)).body as OrganisationView
    expect(own.details?.uscc).to.match(/^9111/)
    expect(other).to.deep.equal({ ...own, details: null })
  })
})
