import { expect } from 'chai'
import { DeadLetterModel } from '../../../models/followers.ts'
import { findLastSeal } from '../../../models/seals.ts'
import type { ActivityListView } from '../../../server/business/desk/audit/audit.contract.ts'
import { activityFollower } from '../../../server/business/desk/audit/usecases/activityFollower.ts'
import { followOnce } from '../../../server/platform/following/runner.ts'
import type { FollowerListView, SealingView } from '../../../server/platform/operations/operations.contract.ts'
import { useService } from '../../support/app.ts'
import { followingAt } from '../../support/following.ts'
import { sealEverything } from '../../support/sealing.ts'

const reason = 'the handler was mended'

describe('seals and followers over the API', () => {
  const service = useService()
  const administrator = () => service.signIn('administrator')
  const follow = () => followOnce(activityFollower, followingAt(service.clock))

  it('tell an administrator how many seconds events wait for their seal', async () => {
    const before = (await (await administrator()).get('/sealing')).body as SealingView
    expect(before).to.include({ head: null, alertSeconds: 60 })
    expect(before.unsealed).to.be.greaterThan(0)
    expect(before.lagSeconds).to.be.greaterThan(60)
    await sealEverything(service.clock.now())
    const after = (await (await administrator()).get('/sealing')).body as SealingView
    expect(after).to.deep.include({ unsealed: 0, lagSeconds: 0, anchors: [] })
    expect(after.head?.hash).to.equal((await findLastSeal())?.hash)
  })

  it('tell how far a follower is behind', async () => {
    service.clock.advance({ minutes: 3 })
    const client = await administrator()
    const standing = async () => ((await client.get('/followers')).body as FollowerListView).items[0]
    expect(await standing()).to.include({ name: 'activity', seal: 0, lagSeconds: 180, deadLetters: 0 })
    await follow()
    expect(await standing()).to.include({ seal: (await findLastSeal())?._id, lagSeconds: 0, rebuildSeal: null })
  })

  it('let an administrator have dead letters taken up again, which is recorded', async () => {
    const client = await administrator()
    expect((await client.post('/followers/activity/retry', { reason })).problem.code).to.equal('follower.nothing-aside')
    await DeadLetterModel.create({
      _id: 'activity:1:user:USR1#1',
      follower: 'activity',
      generation: 1,
      event: 'user:USR1#1',
      stream: 'user:USR1',
      position: { n: 1, done: 1 },
      error: 'no idea',
      tries: 3,
      at: service.clock.now(),
      due: false,
    })
    const { items } = (await client.get('/followers')).body as FollowerListView
    expect(items[0]).to.deep.include({
      deadLetters: 1,
      letters: [{ event: 'user:USR1#1', error: 'no idea', tries: 3 }],
    })
    const answer = await client.post('/followers/activity/retry', { reason })
    expect([answer.status, answer.body]).to.deep.include.members([202])
    expect(answer.body).to.include({ job: 'follower:activity', kind: 'retry', reason })
    expect((await DeadLetterModel.findOne().lean())?.due).to.equal(true)
    expect((await client.post('/followers/activity/retry', { reason })).status).to.equal(409)
    expect((await client.post('/followers/moon/retry', { reason })).status).to.equal(404)
  })

  it('are for administrators alone', async () => {
    const underwriter = await service.signIn('underwriterA')
    for (const path of ['/sealing', '/followers']) expect((await underwriter.get(path)).status).to.equal(403)
    expect((await underwriter.post('/followers/activity/retry', { reason })).status).to.equal(403)
  })

  it('tell the regulator what happened on which days, and the platform what is its own', async () => {
    const days = '?from=2026-01-01&to=2026-01-31'
    const ofRegulator = (await (await service.signIn('supervisor')).get(`/audit/activity${days}`))
      .body as ActivityListView
    const ofPlatform = (await (await administrator()).get(`/audit/activity${days}`)).body as ActivityListView
    const kinds = ({ items }: ActivityListView) => [...new Set(items.map(({ kind }) => kind))]
    expect(kinds(ofRegulator)).to.include.members(['bankAccount', 'organisation', 'user'])
    expect(kinds(ofPlatform)).to.have.members(['organisation', 'user'])
    expect(ofPlatform.items.every(({ count }) => count > 0)).to.equal(true)
    for (const wrong of ['?from=2026-01-01', '?from=2026-02-01&to=2026-01-01', '?from=2026-01-01&to=2026-02-01'])
      expect((await (await administrator()).get(`/audit/activity${wrong}`)).status, wrong).to.equal(400)
  })
})
