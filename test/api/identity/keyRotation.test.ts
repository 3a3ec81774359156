import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import { PersonalKeyModel } from '../../../models/personalKeys.ts'
import { SealModel } from '../../../models/seals.ts'
import { userStore } from '../../../models/users.ts'
import { stateAsOf } from '../../../server/business/desk/audit/usecases/stateAsOf.ts'
import { verifyRecord } from '../../../server/business/desk/audit/usecases/verifyRecord.ts'
import { type KeyRing, keyIdOf, keyRingOf } from '../../../server/kernel/keyRing.ts'
import { takeLease } from '../../../server/platform/database/lease.ts'
import { wrapPersonalKeysAnew } from '../../../server/platform/database/personalKeys.ts'
import { SEALER_LEASE, sealAll } from '../../../server/platform/sealing/usecases/sealEvents.ts'
import { ACCESS, TEST_KEY } from '../../support/access.ts'
import { useService } from '../../support/app.ts'

const NEWER = 'the key after the rotation, 2026-06!'
const [old, both, newer] = [keyRingOf([TEST_KEY]), keyRingOf([NEWER, TEST_KEY]), keyRingOf([NEWER])]

describe('the record at a rotation of keys', function () {
  this.timeout(60_000)
  let keys: KeyRing = old
  const access = { ...ACCESS }
  Object.defineProperty(access, 'keys', { get: () => keys })
  const service = useService({ access })

  let userId: string
  /** Names a person goes by, one after the other. */
  const names = ['欧阳慕容', '欧阳若兰', '欧阳子衿']

  const rename = (name: string) => {
    service.clock.advance({ hours: 1 })
    return service.act('administrator', async (work) => {
      const user = await work.loadForChange(userStore, userId)
      await work.change(userStore, user, { name }, { type: 'user.updated' })
    })
  }
  const seal = async () => {
    const lease = await takeLease(SEALER_LEASE)
    await sealAll({ keys, lease, now: () => service.clock.now() }).finally(lease.release)
  }
  const keyIdsOf = async (): Promise<string[]> => [
    ...new Set((await PersonalKeyModel.find().lean()).map(({ wrapped }) => keyIdOf(wrapped))),
  ]
  /** What the person was called after each of the renamings, as the record tells it. */
  async function namesOnRecord(): Promise<unknown[]> {
    const stream = `user:${userId}`
    const events = await EventModel.find({ stream, type: 'user.updated' }).sort({ seq: 1 }).lean()
    const states = await Promise.all(
      events.map(({ at }) => stateAsOf(service.reader('administrator'), { stream, asOf: at })),
    )
    return states.map(({ state }) => (state as { name: string }).name)
  }
  const verified = async () => {
    const { findings, ofRetiredKeys } = await verifyRecord({ keys, heads: [] })
    return { findings, ofRetiredKeys }
  }

  before(async () => {
    userId = service.person('underwriterA').id
    await rename(names[0] ?? '')
    await seal()
  })

  it('seals and encrypts with the newer key once it is the first', async () => {
    keys = both
    await wrapPersonalKeysAnew(keys)
    expect(await keyIdsOf()).to.deep.equal([newer.first.id])
    await rename(names[1] ?? '')
    await seal()
    const seals = await SealModel.find().sort({ _id: 1 }).lean()
    expect(seals.map(({ mac }) => keyIdOf(mac))).to.deep.equal([old.first.id, newer.first.id])
  })

  it('verifies seals and reads what was said of people under both', async () => {
    expect(await verified()).to.deep.equal({ findings: [], ofRetiredKeys: 0 })
    expect(await namesOnRecord()).to.deep.equal(names.slice(0, 2))
  })

  it('lets the older key be taken out: all that was said of people is read, and the older seals are held by the newer', async () => {
    keys = newer
    await rename(names[2] ?? '')
    await seal()
    expect(await namesOnRecord()).to.deep.equal(names)
    expect(await verified()).to.deep.equal({ findings: [], ofRetiredKeys: 1 })
  })

  it('still names an event of before that is rewritten, and a seal of before that is', async () => {
    const first = await EventModel.findById(`user:${userId}#1`).orFail().lean()
    await EventModel.updateOne({ _id: first._id }, { $set: { reason: 'forged' } })
    expect((await verified()).findings).to.deep.equal([{ where: first._id, fault: 'event-changed' }])
    await EventModel.updateOne({ _id: first._id }, { $set: { reason: first.reason } })
    const { at } = await SealModel.findById(1).orFail().lean()
    await SealModel.updateOne({ _id: 1 }, { $set: { at: new Date(0) } })
    expect((await verified()).findings).to.deep.equal([{ where: 'seal:1', fault: 'seal-changed' }])
    await SealModel.updateOne({ _id: 1 }, { $set: { at } })
    expect((await verified()).findings).to.deep.equal([])
  })

  it('leaves a key that no ring opens any more as it is and names it: former names are lost, the next is kept', async () => {
    keys = keyRingOf(['a key of a ring that was begun anew, 2026'])
    await wrapPersonalKeysAnew(keys)
    expect(await keyIdsOf()).to.deep.equal([newer.first.id])
    expect(await namesOnRecord()).to.deep.equal(names.map(() => 'erased'))
    await rename('司空见惯')
    await seal()
    expect((await namesOnRecord()).at(-1)).to.equal('司空见惯')
    const { findings } = await verified()
    expect(new Set(findings.map(({ fault }) => fault))).to.deep.equal(new Set(['personal-key-unreadable']))
    expect(findings.map(({ where }) => where.split('#')[0])).not.to.include(`user:${userId}`)
  })
})
