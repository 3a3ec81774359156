import { expect } from 'chai'
import { ActivityModel, type ActivityRow } from '../../../models/activity.ts'
import { EventModel } from '../../../models/events.ts'
import type { Follower } from '../../../models/follower.ts'
import { DeadLetterModel, FollowerModel, findFollower } from '../../../models/followers.ts'
import { activityFollower } from '../../../server/business/desk/audit/usecases/activityFollower.ts'
import { followOnce } from '../../../server/platform/following/runner.ts'
import { advance } from '../../../server/platform/following/usecases/advance.ts'
import { advanceRebuild, beginRebuild, settle } from '../../../server/platform/following/usecases/rebuild.ts'
import { useService } from '../../support/app.ts'
import { MovableClock } from '../../support/clock.ts'
import { followingAt } from '../../support/following.ts'
import { sealEverything, writeDocuments } from '../../support/sealing.ts'

const surroundings = followingAt(new MovableClock('2026-03-02'))
const follow = (follower: Follower = activityFollower) => followOnce(follower, surroundings)

/** What the projection says, by what it is read: the generation is no part of it. */
async function rowsRead(): Promise<readonly Omit<ActivityRow, '_id' | 'generation'>[]> {
  const generation = (await findFollower('activity'))?.current.generation ?? 0
  const rows = await ActivityModel.find({ generation }, { _id: 0, generation: 0 })
    .sort({ day: 1, kind: 1, type: 1 })
    .lean()
  return rows as readonly Omit<ActivityRow, '_id' | 'generation'>[]
}

/** The same, counted from the events themselves. */
async function countedAnew(): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { businessDate, stream, type } of await EventModel.find().lean()) {
    const key = [businessDate, stream.split(':')[0], type].join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
const asMap = (rows: Awaited<ReturnType<typeof rowsRead>>) =>
  new Map(rows.map(({ day, kind, type, count }) => [[day, kind, type].join(' '), count]))

describe('a follower', function () {
  this.timeout(60_000)
  const service = useService()
  /** Some documents, each with three events. */
  const write = (documents: number) => writeDocuments(service, documents, 'second', 'third')

  beforeEach(async () => {
    await FollowerModel.deleteMany({})
    await ActivityModel.deleteMany({})
    await DeadLetterModel.deleteMany({})
  })

  it('writes what the sealed events say, each once, however often it looks', async () => {
    await write(3)
    await sealEverything()
    await follow()
    await follow()
    expect(asMap(await rowsRead())).to.deep.equal(await countedAnew())
    await write(2)
    await follow()
    expect(asMap(await rowsRead())).not.to.deep.equal(await countedAnew())
    await sealEverything()
    await follow()
    expect(asMap(await rowsRead())).to.deep.equal(await countedAnew())
  })

  it('goes on where it was when it is stopped between rows and position, or another process is as fast', async () => {
    await write(3)
    await sealEverything()
    await settle(activityFollower)
    let stops = 0
    const stopped: Follower = {
      ...activityFollower,
      handle: async (events, projection) => {
        await activityFollower.handle(events, projection)
        stops += 1
        throw Object.assign(new Error('the process ends here'), { code: 'ECONNRESET', syscall: 'read' })
      },
    }
    expect(await advance(stopped, 'current', surroundings).catch(String)).to.be.a('string')
    expect(stops).to.be.greaterThan(0)
    expect(await rowsRead()).to.deep.equal([])
    await Promise.all([follow(), follow(), follow()])
    expect(asMap(await rowsRead())).to.deep.equal(await countedAnew())
  })

  it('is rebuilt from zero to the same, while people write and while it is read', async () => {
    await write(5)
    await sealEverything()
    await follow()
    const before = await rowsRead()
    await beginRebuild(activityFollower)
    expect(await rowsRead()).to.deep.equal(before)
    let stop = false
    const writing = (async () => {
      while (!stop) {
        await write(1)
        await sealEverything()
        await follow()
      }
    })()
    while ((await findFollower('activity'))?.rebuild) {
      await advanceRebuild(activityFollower, surroundings)
      expect(asMap(await rowsRead()).get('2026-03-02 jobRequest job.changed')).to.be.at.least(10)
    }
    stop = true
    await writing
    await sealEverything()
    await follow()
    expect((await findFollower('activity'))?.current.generation).to.equal(2)
    const rebuilt = asMap(await rowsRead())
    expect(rebuilt).to.deep.equal(await countedAnew())
  })

  it('keeps the rows it was read by for a minute, for whoever asked for them just before', async () => {
    await write(2)
    await sealEverything()
    await follow()
    await beginRebuild(activityFollower)
    await follow()
    expect((await findFollower('activity'))?.current.generation).to.equal(2)
    const rowsOf = (generation: number) => ActivityModel.countDocuments({ generation })
    const before = await rowsOf(1)
    expect(before).to.be.above(0)
    expect(await rowsOf(2)).to.equal(before)
    const followAt = (at: string) => followOnce(activityFollower, followingAt(new MovableClock(at)))
    await followAt('2026-03-02T02:00:59Z')
    expect(await rowsOf(1)).to.equal(before)
    await followAt('2026-03-02T02:01:01Z')
    expect([await rowsOf(1), await rowsOf(2)]).to.deep.equal([0, before])
    expect((await findFollower('activity'))?.retired).to.deep.equal([])
  })

  it('is rebuilt from zero, in pieces, to the same to the last row', async () => {
    await write(70)
    await sealEverything(undefined, 50)
    await follow()
    const running = await rowsRead()
    await beginRebuild(activityFollower)
    const first = await advanceRebuild(activityFollower, surroundings)
    expect([first, (await findFollower('activity'))?.current.generation]).to.deep.equal([true, 1])
    while (await advanceRebuild(activityFollower, surroundings));
    expect((await findFollower('activity'))?.current.generation).to.equal(2)
    expect(await rowsRead()).to.deep.equal(running)
  })

  it('is rebuilt by itself when its definition has changed', async () => {
    await sealEverything()
    await follow()
    await follow({ ...activityFollower, revision: 2 })
    expect((await findFollower('activity'))?.current).to.include({ generation: 2, revision: 2 })
    expect(asMap(await rowsRead())).to.deep.equal(await countedAnew())
  })

  it('puts aside what it cannot handle and all behind it in its stream, goes on, and takes it up again when asked', async () => {
    const bad = `${await write(2)}#2`
    await sealEverything()
    const handled: string[] = []
    let mended = false
    const failing: Follower = {
      ...activityFollower,
      handle: async (events, projection) => {
        if (!mended && events.some(({ _id }) => _id === bad)) throw new Error('no idea what this means')
        await activityFollower.handle(events, projection)
        handled.push(...events.map(({ _id }) => _id))
      },
    }
    await follow(failing)
    const letters = await DeadLetterModel.find().sort({ event: 1 }).lean()
    expect(letters.map(({ event, error }) => [event, error])).to.deep.equal([
      [bad, 'no idea what this means'],
      [bad.replace('#2', '#3'), 'waits behind an earlier event of its stream'],
    ])
    const all = [...(await countedAnew()).values()].reduce((sum, count) => sum + count, 0)
    const counted = async () => [...asMap(await rowsRead()).values()].reduce((sum, count) => sum + count, 0)
    expect(await counted()).to.equal(all - 2)
    await follow(failing)
    expect(await DeadLetterModel.countDocuments()).to.equal(2)
    await DeadLetterModel.updateMany({}, { $set: { due: true } })
    await follow(failing)
    expect((await DeadLetterModel.find({ event: bad }).lean()).map(({ tries, due }) => [tries, due])).to.deep.equal([
      [4, false],
    ])
    mended = true
    await DeadLetterModel.updateMany({}, { $set: { due: true } })
    await follow(failing)
    expect(await DeadLetterModel.countDocuments()).to.equal(0)
    expect(handled.slice(-2)).to.deep.equal([bad, bad.replace('#2', '#3')])
    expect(asMap(await rowsRead())).to.deep.equal(await countedAnew())
  })
})
