import type { ClientSession } from 'mongoose'
import type { Logger } from 'winston'
import { EventModel, type StoredEvent } from '../../../../models/events.ts'
import type { Follower, Projection } from '../../../../models/follower.ts'
import {
  changeFollower,
  type DeadLetter,
  DeadLetterModel,
  type FollowerRecord,
  findFollower,
  findHeldStreams,
  type Track,
} from '../../../../models/followers.ts'
import { SealModel } from '../../../../models/seals.ts'
import type { Clock } from '../../acting/domain/clock.ts'
import { inTransaction } from '../../database/transaction.ts'
import { isDatabaseUnavailable } from '../../database/unavailable.ts'
import type { Seal } from '../../sealing/domain/seal.ts'
import { type FollowedEvent, isSame, type Reach, reachFrom } from '../domain/position.ts'

/** Events handled in one transaction. */
const MOST_EVENTS = 200
/** Seals read at once, each of up to a thousand events. */
const MOST_SEALS = 10
/** Tries of one event before it is put aside. */
const MOST_TRIES = 3

/** What following goes on in. */
export interface FollowingSurroundings {
  readonly clock: Clock
  readonly logger: Logger
}

/** What of it every piece of work is told. */
export const momentOf = ({
  clock,
  logger,
}: FollowingSurroundings): Pick<Projection, 'now' | 'businessDate' | 'logger'> => ({
  now: clock.now(),
  businessDate: clock.businessDate(),
  logger,
})

export type TrackName = 'current' | 'rebuild'

/** Another process advanced the follower: what this one did is void. */
class Overtaken extends Error {}

/**
 * Advances a follower by one transaction: rows and position are kept together or not at all, so a stop at any moment loses
 * and doubles nothing, and of two processes one is overtaken. An event that fails is put aside as a dead letter, and what
 * comes after it in its stream behind it, in order; everything else goes on. False where nothing was left to do.
 */
export async function advance(
  follower: Follower,
  name: TrackName,
  surroundings: FollowingSurroundings,
): Promise<boolean> {
  const record = await findFollower(follower.name)
  const track = record?.[name]
  if (!record || !track) return false
  const seals = await sealsFrom(track)
  const reach = reachFrom(track.position, seals, follower.follows, MOST_EVENTS)
  if (isSame(reach.end, track.position)) return false
  try {
    await handleReach(follower, record, name, reach, surroundings)
  } catch (error) {
    if (error instanceof Overtaken) return true
    if (isDatabaseUnavailable(error)) throw error
    await handleOneByOne(follower, name, reach.events.length, surroundings)
  }
  return true
}

const sealsFrom = ({ position }: Track): Promise<Seal[]> =>
  SealModel.find({ _id: { $gte: position.n } })
    .sort({ _id: 1 })
    .limit(MOST_SEALS)
    .lean<Seal[]>()
    .exec()

/** After a failure: each event in a transaction of its own, so that only the one that fails is put aside. */
async function handleOneByOne(
  follower: Follower,
  name: TrackName,
  count: number,
  surroundings: FollowingSurroundings,
): Promise<void> {
  for (let step = 0; step < count; step += 1) {
    const record = await findFollower(follower.name)
    const track = record?.[name]
    if (!record || !track) return
    const reach = reachFrom(track.position, await sealsFrom(track), follower.follows, 1)
    const failure = await tryOften(() => handleReach(follower, record, name, reach, surroundings))
    const [event] = reach.events
    if (failure === null || !event) continue
    await inTransaction(
      (session) =>
        putAside(record, name, reach, [letterOf(record, name, event, failure, surroundings.clock.now())], session),
      KEPT,
    )
  }
}

const KEPT = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } as const

/** What the last try failed with, or null. */
async function tryOften(run: () => Promise<void>): Promise<Error | null> {
  let failure: Error | null = null
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      await run()
      return null
    } catch (error) {
      if (error instanceof Overtaken || isDatabaseUnavailable(error)) throw error
      failure = error instanceof Error ? error : new Error(String(error))
    }
  }
  return failure
}

async function handleReach(
  follower: Follower,
  record: FollowerRecord,
  name: TrackName,
  reach: Reach,
  surroundings: FollowingSurroundings,
): Promise<void> {
  const { generation } = trackOf(record, name)
  const stored = await findEvents(reach.events)
  await inTransaction(async (session) => {
    const streams = [...new Set(reach.events.map(({ stream }) => stream))]
    const held = await findHeldStreams(follower.name, generation, streams, session)
    const free = reach.events.filter(({ stream }) => !held.has(stream)).map(({ id }) => eventIn(stored, id))
    if (free.length > 0) await follower.handle(free, { generation, session, ...momentOf(surroundings) })
    const behind = reach.events
      .filter(({ stream }) => held.has(stream))
      .map((event) =>
        letterOf(record, name, event, new Error('waits behind an earlier event of its stream'), new Date(0)),
      )
    await putAside(record, name, reach, behind, session)
  }, KEPT)
}

async function findEvents(events: readonly FollowedEvent[]): Promise<ReadonlyMap<string, StoredEvent>> {
  const found = await EventModel.find({ _id: { $in: events.map(({ id }) => id) } }).lean<StoredEvent[]>()
  return new Map(found.map((event) => [event._id, event]))
}

function eventIn(stored: ReadonlyMap<string, StoredEvent>, id: string): StoredEvent {
  const event = stored.get(id)
  if (!event) throw new Error('the sealed event is missing')
  return event
}

function trackOf(record: FollowerRecord, name: TrackName): Track {
  const track = record[name]
  if (!track) throw new Overtaken()
  return track
}

/** Keeps the letters and the position behind them. */
async function putAside(
  record: FollowerRecord,
  name: TrackName,
  { end }: Reach,
  letters: readonly DeadLetter[],
  session: ClientSession,
): Promise<void> {
  if (letters.length > 0) await DeadLetterModel.collection.insertMany(letters as never, { session })
  const track: Track = { ...trackOf(record, name), position: end }
  if (!(await changeFollower(record, { [name]: track }, session))) throw new Overtaken()
}

function letterOf(record: FollowerRecord, name: TrackName, event: FollowedEvent, error: Error, at: Date): DeadLetter {
  const { generation } = trackOf(record, name)
  return {
    _id: `${record._id}:${generation}:${event.id}`,
    follower: record._id,
    generation,
    event: event.id,
    stream: event.stream,
    position: event.position,
    error: error.message.slice(0, 1_000),
    tries: MOST_TRIES,
    at,
    due: false,
  }
}
