import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { userStore } from '../../../models/users.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import { keyRingOf } from '../../../server/kernel/keyRing.ts'
import { inUnitOfWork } from '../../../server/platform/database/unitOfWork.ts'
import { ACCESS } from '../../support/access.ts'
import { useService } from '../../support/app.ts'

describe('the secrets of a document', () => {
  const service = useService()
  const { keys } = ACCESS
  const idOf = (name: 'underwriterA' | 'underwriterB') => service.person(name).id
  const passwordOf = async (id: string) => (await userStore.model.findById(id).orFail().lean()).passwordHash
  const setPassword = (id: string, passwordHash: string) =>
    userStore.model.collection.updateOne({ _id: id as never }, { $set: { passwordHash } })

  it('are in no event', async () => {
    const events = JSON.stringify(await EventModel.find().lean())
    expect(events).not.to.match(/passwordHash|secretHash|argon2/)
    expect(events).to.contain('passwordKind')
  })

  it('are compared by a digest that only who has the key can make', async () => {
    expect(await verifyChains({ keys })).to.deep.include({ broken: [], secretsUnseen: 0 })
    const id = idOf('underwriterA')
    const own = await passwordOf(id)
    await setPassword(id, await passwordOf(idOf('underwriterB')))
    const { broken } = await verifyChains({ keys })
    expect(broken).to.deep.equal([{ stream: `user:${id}`, seq: 1, fault: 'secrets-changed' }])
    await setPassword(id, own)
  })

  it('are counted as not compared where the key is not at hand', async () => {
    const users = await userStore.model.countDocuments()
    expect(await verifyChains()).to.deep.include({ broken: [], secretsUnseen: users })
  })

  it('are not what another ring is told apart by: it opens no key of a person', async () => {
    const { broken } = await verifyChains({ keys: keyRingOf(['another key than that of all tests']) })
    expect(new Set(broken.map(({ fault }) => fault))).to.deep.equal(new Set(['personal-key-unreadable']))
  })

  it('are not written without the keys', async () => {
    const { access, ...keyless } = service.reader('administrator')
    const renaming = inUnitOfWork(keyless, async (work) => {
      const user = await work.loadForChange(userStore, idOf('underwriterA'))
      return work.change(userStore, user, { name: 'X' }, { type: 'user.updated' })
    })
    expect(await renaming.catch((error: Error) => error.message)).to.match(/without the keys/)
  })
})
