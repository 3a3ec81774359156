import { expect } from 'chai'
import { pendingChangeStore } from '../../../models/pendingChanges.ts'
import { userStore } from '../../../models/users.ts'
import { proposeAccountOpening } from '../../../server/business/party/banking/usecases/proposeAccountChange.ts'
import type { PendingChangeList } from '../../../server/business/party/changes/changes.contract.ts'
import { admitPerson } from '../../../server/business/party/identity/usecases/admitPerson.ts'
import { updateUser } from '../../../server/business/party/identity/usecases/updateUser.ts'
import { nameOfPerson } from '../../../server/kernel/reference.ts'
import { useService } from '../../support/app.ts'
import type { PersonName } from '../../support/people.ts'

describe('GET /pending-changes?q=', () => {
  const service = useService()
  const numbers: Record<'admission' | 'wider' | 'account' | 'foreign', string> = {
    admission: '',
    wider: '',
    account: '',
    foreign: '',
  }
  const answer = async (who: PersonName, q: string) =>
    (await (await service.signIn(who)).get(`/pending-changes?q=${encodeURIComponent(q)}`)).body as PendingChangeList
  const found = async (who: PersonName, q: string) => (await answer(who, q)).items.map(({ number }) => number)
  const admin = 'organisationAdministratorA'

  before(async () => {
    const admission = { name: '欧阳慕容', login: 'ouyang.murong', roles: ['underwriter'], reason: '新入职' } as const
    const admit = (organisation: 'insurerA' | 'insurerB', login: string) => (who: PersonName) =>
      service.act(who, (work) =>
        admitPerson(work, { ...admission, login, organisationId: service.organisation(organisation) }),
      )
    const ours = await admit('insurerA', admission.login)(admin)
    const theirs = await admit('insurerB', 'ouyang.other')('organisationAdministratorB')
    const wider = await service.act(admin, (work) =>
      updateUser(work, {
        userId: service.person('underwriterA').id,
        name: 'underwriterA',
        roles: ['underwriter', 'claimsHandler'],
        reason: '兼任理赔',
      }),
    )
    const account = await service.act(admin, (work) =>
      proposeAccountOpening(work, {
        accountHolder: '保险公司',
        bank: '中国工商银行沈阳分行',
        accountNumber: '0200 0999 0000 0001101',
        purpose: 'premium',
        reason: '开立账户',
      }),
    )
    numbers.admission = ours.pendingChange?._id ?? ''
    numbers.foreign = theirs.pendingChange?._id ?? ''
    numbers.wider = wider.pendingChange?._id ?? ''
    numbers.account = account._id
  })

  it('finds by the number, of the change and of whom it is about, in any case and by any part', async () => {
    for (const q of [numbers.wider, numbers.wider.toLowerCase(), numbers.wider.slice(-4)])
      expect(await found(admin, q), q).to.include(numbers.wider)
    expect(await found(admin, service.person('underwriterA').id)).to.deep.equal([numbers.wider])
  })

  it('finds by the name and login of whoever is to be admitted, and by bank, holder and number of an account', async () => {
    for (const q of ['阳慕', 'MURONG', '欧阳 ouyang'])
      expect(await found(admin, q), q).to.deep.equal([numbers.admission])
    for (const q of ['沈阳分行', '保险公司 工商', '0200099900000001101', '1101'])
      expect(await found(admin, q), q).to.deep.equal([numbers.account])
  })

  it('finds by what a person on file is called today, and keeps the name nowhere', async () => {
    const userId = service.person('underwriterA').id
    const rename = (name: string) =>
      service.act('administrator', async (work) => {
        const user = await work.loadForChange(userStore, userId)
        await work.change(userStore, user, { name }, { type: 'user.updated' })
      })
    await rename('司徒静')
    expect(await found(admin, '徒静')).to.deep.equal([numbers.wider])
    const kept = await pendingChangeStore.model.collection.findOne({ _id: numbers.wider as never })
    expect(JSON.stringify(kept)).to.include(nameOfPerson(userId)).and.not.include('司徒')
    await rename('underwriterA')
    expect(await found(admin, '徒静')).to.deep.equal([])
  })

  it('finds for the platform by the organisation, for a person what is about that person', async () => {
    expect(await found('administrator', 'nsurerB'))
      .to.include(numbers.foreign)
      .and.not.include(numbers.admission)
    expect(await found('underwriterA', 'underwritera')).to.deep.equal([numbers.wider])
    expect(await found('underwriterA', '阳慕')).to.deep.equal([])
  })

  it('finds nothing of another organisation, and goes together with the filters of the list', async () => {
    expect(await found(admin, '阳慕')).not.to.include(numbers.foreign)
    expect(await found('organisationAdministratorB', '阳慕')).to.deep.equal([numbers.foreign])
    const client = await service.signIn(admin)
    const narrowed = await client.get(`/pending-changes?q=PC2026&kind=bankAccountOpening&state=proposed`)
    expect((narrowed.body as PendingChangeList).items.map(({ number }) => number)).to.deep.equal([numbers.account])
  })

  it('says that nothing is found, or that too little was typed', async () => {
    expect(await answer(admin, '不在册的')).to.deep.include({ items: [], found: 'complete' })
    expect(await answer(admin, 'P')).to.deep.include({ items: [], found: 'tooShort' })
    expect((await (await service.signIn(admin)).get('/pending-changes?q=')).status).to.equal(400)
    expect((await service.anonymous().get('/pending-changes?q=PC2026')).status).to.equal(401)
  })
})
