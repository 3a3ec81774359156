import { expect } from 'chai'
import { organisationStore } from '../../../models/organisations.ts'
import type { SearchView } from '../../../server/business/desk/search/search.contract.ts'
import type { CreatedApiTokenView } from '../../../server/business/party/identity/identity.contract.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import type { PersonName } from '../../support/people.ts'
import { scansDuring } from '../../support/profiler.ts'
import { followSearch } from '../../support/searching.ts'

describe('GET /search', () => {
  const service = useService()
  const search = async (name: PersonName, q: string) =>
    ((await (await service.signIn(name)).get(`/search?q=${encodeURIComponent(q)}`)).body as SearchView).items
  let policyNo: string
  let serialNumber: string
  let itemName: string
  before(async () => {
    const policy = await seedIssuedPolicy(service)
    policyNo = policy._id
    serialNumber = policy.headline.firstSerialNumber ?? ''
    itemName = policy.headline.firstItemName
  })

  it('is 400 without a text, and says where more must be typed', async () => {
    const client = await service.signIn('underwriterA')
    expect((await client.get('/search')).status).to.equal(400)
    for (const q of ['F', '——', '1'])
      expect((await client.get(`/search?q=${encodeURIComponent(q)}`)).body).to.deep.equal({
        items: [],
        found: 'tooShort',
      })
  })

  it('finds what was just written by its whole number and serial number, before what follows has followed', async () => {
    for (const q of [policyNo, serialNumber])
      expect(
        (await search('underwriterA', q)).map(({ number }) => number),
        q,
      ).to.include(policyNo)
    await followSearch(service.clock)
  })

  it('goes straight to a whole number, in capitals or not', async () => {
    const [hit] = await search('underwriterA', policyNo.toLowerCase())
    expect(hit).to.deep.include({ kind: 'policy', number: policyNo, exact: true, path: `/policies/${policyNo}` })
  })

  it('finds by any part of a number, a serial number, a name and of what its parties are called', async () => {
    const { nameZh } = await organisationStore.model.findById(service.organisation('manufacturerA')).orFail().lean()
    for (const q of ['FS2026', policyNo.slice(3), serialNumber.slice(2, 6), itemName.slice(1, 3), nameZh.slice(3, -1)])
      expect(
        (await search('underwriterA', q)).map(({ number }) => number),
        q,
      ).to.include(policyNo)
  })

  it('finds what has every word, in whatever order, in texts and names of its own', async () => {
    const words = [itemName.slice(0, 2), serialNumber.slice(1), 'nufacturerA', policyNo.slice(-5)]
    for (const q of [words.join(' '), words.toReversed().join('　')])
      expect(
        (await search('underwriterA', q)).map(({ number }) => number),
        q,
      ).to.include(policyNo)
    expect(await search('underwriterA', `${words.join(' ')} nufacturerB`)).to.deep.equal([])
  })

  it('finds a case by the new name of its party as soon as it has it', async () => {
    const id = service.organisation('equipmentUserA')
    const before = await organisationStore.model.findById(id).orFail().lean()
    const rename = (nameZh: string) =>
      service.act('administrator', async (work) => {
        const organisation = await work.loadForChange(organisationStore, id)
        await work.change(organisationStore, organisation, { nameZh }, { type: 'organisation.changed' })
      })
    await rename('滨海重工')
    expect((await search('underwriterA', '海重')).map(({ number }) => number)).to.include(policyNo)
    await rename(before.nameZh)
    expect(await search('underwriterA', '海重')).to.deep.equal([])
  })

  it('finds by serial number', async () => {
    expect((await search('manufacturerA', serialNumber)).map(({ kind }) => kind)).to.have.members([
      'policy',
      'submission',
      'quote',
    ])
  })

  it('finds numbers and names in another width, case or dash', async () => {
    const wide = policyNo.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    const [hit] = await search('underwriterA', wide.toLowerCase())
    expect(hit).to.deep.include({ number: policyNo, exact: true })
    const opened = await (await service.signIn('underwriterA')).get(`/policies/${encodeURIComponent(wide)}`)
    expect([opened.status, (opened.body as { number: string }).number]).to.deep.equal([200, policyNo])
    const found = await search('administrator', 'ＭＡＮＵＦＡＣＴＵＲＥＲ Manufacturera公')
    expect(found.map(({ kind, title }) => [kind, title])).to.deep.equal([['organisation', 'manufacturerA公司']])
    expect(await search('administrator', '——')).to.deep.equal([])
  })

  it('finds nothing of another insurer, maker or user', async () => {
    for (const name of ['underwriterB', 'manufacturerB', 'equipmentUserB'] as const) {
      expect(await search(name, policyNo), name).to.deep.equal([])
      expect(await search(name, serialNumber), name).to.deep.equal([])
    }
  })

  it('finds for who looks after the people of an organisation those people, and no case', async () => {
    const found = await search('organisationAdministratorA', 'writer')
    expect(found.map(({ kind }) => kind)).to.include('user')
    expect(found.map(({ title }) => title).join())
      .to.include('underwritera')
      .and.not.include('underwriterb')
    expect(await search('organisationAdministratorA', policyNo)).to.deep.equal([])
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
      for (const q of ['FS2026', 'SB20', 'QU2026', 'CL2026', 'SA2026', serialNumber, '沈阳', '公司 2026'])
        for (const name of ['underwriterA', 'supervisor', 'manufacturerA'] as const) await search(name, q)
    })
    expect(scans).to.deep.equal([])
  })
})
