import { expect } from 'chai'
import type {
  OrganisationNamesView,
  OrganisationView,
} from '../../../server/business/party/identity/identity.contract.ts'
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

describe('GET /organisation-names', () => {
  const service = useService()

  it('names those that were asked for and are there, to everyone who is signed in', async () => {
    const [insurer, maker] = [service.organisation('insurerA'), service.organisation('manufacturerA')]
    expect((await service.anonymous().get(`/organisation-names?id=${maker}`)).status).to.equal(401)
    const client = await service.signInAnew('expert')
    const answer = await client.get(`/organisation-names?id=${maker}&id=${insurer}&id=ORG1`)
    const { items } = answer.body as OrganisationNamesView
    expect(items.map(({ id }) => id)).to.have.members([insurer, maker])
    expect(Object.keys(items[0] ?? {})).to.have.members(['id', 'kind', 'nameZh', 'nameEn', 'region', 'active'])
    expect(directory(await client.get(`/organisation-names?id=${maker}`)).items.length).to.equal(1)
  })

  it('names no more than a hundred at once', async () => {
    const client = await service.signInAnew('expert')
    const ids = Array.from({ length: 101 }, (_, index) => `id=ORG${index}`).join('&')
    expect((await client.get(`/organisation-names?${ids}`)).status).to.equal(400)
    expect((await client.get('/organisation-names')).status).to.equal(400)
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
