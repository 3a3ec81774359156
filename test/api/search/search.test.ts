import { expect } from 'chai'
import type { SearchView } from '../../../server/business/desk/search/search.contract.ts'
import type { CreatedApiTokenView } from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import type { PersonName } from '../../support/people.ts'
import { scansDuring } from '../../support/profiler.ts'

describe('GET /search', () => {
  const service = useService()
  const search = async (name: PersonName, q: string) =>
    ((await (await service.signIn(name)).get(`/search?q=${encodeURIComponent(q)}`)).body as SearchView).items
  let policyNo: string
  let serialNumber: string
  before(async () => {
    const policy = await seedIssuedPolicy(service)
    policyNo = policy._id
    serialNumber = policy.headline.firstSerialNumber ?? ''
  })

  it('is 400 without a text or with one too short', async () => {
    const client = await service.signIn('underwriterA')
    expect([(await client.get('/search')).status, (await client.get('/search?q=F')).status]).to.deep.equal([400, 400])
  })

  it('goes straight to a whole number, in capitals or not', async () => {
    const [hit] = await search('underwriterA', policyNo.toLowerCase())
    expect(hit).to.deep.include({ kind: 'policy', number: policyNo, exact: true, path: `/policies/${policyNo}` })
  })

  it('finds by the beginning of a number and by serial number', async () => {
    expect((await search('underwriterA', 'FS2026')).map(({ number }) => number)).to.deep.equal([policyNo])
    expect((await search('manufacturerA', serialNumber)).map(({ kind }) => kind)).to.have.members([
      'policy',
      'submission',
    ])
  })

  it('finds numbers and names in another width, case or dash', async () => {
    const wide = policyNo.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    const [hit] = await search('underwriterA', wide.toLowerCase())
    expect(hit).to.deep.include({ number: policyNo, exact: true })
    const opened = await (await service.signIn('underwriterA')).get(`/policies/${encodeURIComponent(wide)}`)
    expect([opened.status, (opened.body as { number: string }).number]).to.deep.equal([200, policyNo])
    const found = await search('administrator', 'ＭＡＮＵＦＡＣＴＵＲＥＲ a')
    expect(found.map(({ kind, title }) => [kind, title])).to.deep.equal([['organisation', 'manufacturerA公司']])
    expect(await search('administrator', '——')).to.deep.equal([])
  })

  it('finds nothing of another insurer, maker or user', async () => {
    for (const name of ['underwriterB', 'manufacturerB', 'equipmentUserB'] as const) {
      expect(await search(name, policyNo), name).to.deep.equal([])
      expect(await search(name, serialNumber), name).to.deep.equal([])
    }
  })

  it('shows through a token only kinds of documents within its scopes', async () => {
    const client = await service.signIn('underwriterA')
    const kindsWithin = async (scopes: readonly string[]) => {
      const body = { name: '检索', scopes, expiresAt: '2026-04-01T00:00:00Z' }
      const { secret } = (await client.post('/api-tokens', body)).body as CreatedApiTokenView
      const bearer = { headers: { Authorization: `Bearer ${secret}` } }
      const answer = await service.anonymous().get(`/search?q=${encodeURIComponent(serialNumber)}`, bearer)
      return (answer.body as SearchView).items.map(({ kind }) => kind)
    }
    expect(await kindsWithin(['search.read'])).to.deep.equal([])
    expect(await kindsWithin(['search.read', 'policy.read'])).to.deep.equal(['policy'])
  })

  it('takes signs literally', async () => {
    for (const q of ['.*', 'FS.*', '(((', '$where', '\\', 'A-1', '/'])
      for (const name of ['supervisor', 'administrator'] as const)
        expect(await search(name, `${q}${q}`), `${name} ${q}`).to.deep.equal([])
  })

  it('reads through indexes', async () => {
    const scans = await scansDuring(async () => {
      for (const q of ['FS2026', 'SB20', 'QU2026', 'CL2026', 'SA2026', serialNumber, '沈阳'])
        for (const name of ['underwriterA', 'supervisor', 'manufacturerA'] as const) await search(name, q)
    })
    expect(scans).to.deep.equal([])
  })
})
