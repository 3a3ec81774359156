import { expect } from 'chai'
import { organisationStore } from '../../../models/organisations.ts'
import type { OrganisationView, UserView } from '../../../server/business/party/identity/identity.contract.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import { useService } from '../../support/app.ts'
import type { PersonName } from '../../support/people.ts'

describe('directories searched by part', () => {
  const service = useService()
  async function listed<View>(name: PersonName, list: string, q: string): Promise<ListView<View>> {
    const answer = await (await service.signIn(name)).get(`/${list}?q=${encodeURIComponent(q)}`)
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    return answer.body as ListView<View>
  }
  const organisations = async (q: string) =>
    (await listed<OrganisationView>('underwriterA', 'organisations', q)).items.map(({ nameZh }) => nameZh)
  const logins = async (name: PersonName, q: string) =>
    (await listed<UserView>(name, 'users', q)).items.map(({ login }) => login)

  it('finds an organisation by parts of its names, its code and its number, in any case, width and order', async () => {
    const { _id, nameEn, uscc } = await organisationStore.model
      .findById(service.organisation('insurerA'))
      .orFail()
      .lean()
    for (const q of [
      'urerA公',
      'ＵＲＥＲａ',
      '公司 urera',
      uscc.slice(5, 12),
      uscc,
      _id.slice(3),
      _id.toLowerCase(),
      nameEn,
    ])
      expect(await organisations(q), q).to.include('insurerA公司')
    expect(await organisations('nsurerA公')).to.deep.equal(['insurerA公司'])
    expect(await organisations('insurerA 不在')).to.deep.equal([])
  })

  it('says that too little was typed, that there is no more, or that there is', async () => {
    const outcome = async (q: string) => (await listed('underwriterA', 'organisations', q)).found
    expect(await outcome('A')).to.equal('tooShort')
    expect(await outcome('——')).to.equal('tooShort')
    expect(await outcome('公')).to.equal('complete')
    expect(await outcome('不在册的')).to.equal('complete')
    expect((await (await service.signIn('underwriterA')).get('/organisations')).body).not.to.have.property('found')
  })

  it('goes on with the other filters and in the order of the list', async () => {
    const answer = await (await service.signIn('underwriterA')).get(
      '/organisations?q=公司&kind=insurer&sort=-name&limit=1',
    )
    const { items, nextCursor, total } = answer.body as ListView<OrganisationView>
    expect(total.count).to.be.above(1)
    expect(items.map(({ kind }) => kind)).to.deep.equal(['insurer'])
    const next = await (await service.signIn('underwriterA')).get(
      `/organisations?q=公司&kind=insurer&sort=-name&limit=200&cursor=${nextCursor}`,
    )
    const names = [...items, ...(next.body as ListView<OrganisationView>).items].map(({ nameZh }) => nameZh)
    expect(names).to.have.length(total.count)
    expect(names).to.deep.equal(names.toSorted().toReversed())
  })

  it('finds a person for administrators alone, each those they look after', async () => {
    const { id } = service.person('underwriterA')
    for (const q of ['writerA', 'WRITERa', id.slice(2)])
      expect(await logins('administrator', q), q).to.include('underwritera')
    expect(await logins('organisationAdministratorA', 'writer'))
      .to.include('underwritera')
      .and.not.include('underwriterb')
  })
})
