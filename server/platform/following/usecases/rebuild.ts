import type { Follower } from '../../../../models/follower.ts'
import {
  beginFollower,
  changeFollower,
  DeadLetterModel,
  FollowerModel,
  findFollower,
} from '../../../../models/followers.ts'
import { secondsSince } from '../../sealing/usecases/measureSealing.ts'
import { BEGINNING, hasReached } from '../domain/position.ts'
import { advance, type FollowingSurroundings } from './advance.ts'

/** Notes a follower that is new, and begins to build one anew whose definition has changed. */
export async function settle(follower: Follower): Promise<void> {
  const { name, revision } = follower
  const record = await findFollower(name)
  if (!record) return beginFollower(name, { generation: 1, position: BEGINNING, revision })
  if ((record.rebuild ?? record.current).revision < revision) await beginRebuild(follower)
}

/** How long the rows of a generation stay that was read until just now: longer than any request that reads them takes. */
const KEPT_SECONDS = 60

/**
 * Begins a generation from zero beside the one that is read. One that is being built by this definition goes on instead.
 */
export async function beginRebuild({ name, revision }: Follower): Promise<void> {
  const record = await findFollower(name)
  if (!record) return beginFollower(name, { generation: 1, position: BEGINNING, revision })
  if (record.rebuild?.revision === revision) return
  const latest = Math.max(record.current.generation, record.rebuild?.generation ?? 0)
  const retired = record.rebuild ? [...record.retired, record.rebuild.generation] : record.retired
  await changeFollower(record, { rebuild: { generation: latest + 1, position: BEGINNING, revision }, retired })
}

/**
 * Does a piece of a rebuild: false when there is none or none is left. Once it stands where the one that is read stands,
 * it takes its place at one stroke.
 */
export async function advanceRebuild(follower: Follower, surroundings: FollowingSurroundings): Promise<boolean> {
  if (await advance(follower, 'rebuild', surroundings)) return true
  const record = await findFollower(follower.name)
  if (!record?.rebuild) return false
  if (hasReached(record.rebuild.position, record.current.position)) {
    const retired = [...record.retired, record.current.generation]
    const retiredAt = surroundings.clock.now()
    await changeFollower(record, { current: record.rebuild, rebuild: null, retired, retiredAt })
  }
  return true
}

/**
 * Removes the rows of generations nobody reads any more. Whoever asked for the generation just before another took its place
 * reads rows of the old one still: they stay for a minute.
 */
export async function clearRetired(follower: Follower, { clock }: Pick<FollowingSurroundings, 'clock'>): Promise<void> {
  const record = await findFollower(follower.name)
  if (record?.retiredAt && secondsSince(record.retiredAt, clock.now()) < KEPT_SECONDS) return
  for (const generation of record?.retired ?? []) {
    await follower.clear(generation)
    await DeadLetterModel.deleteMany({ follower: follower.name, generation })
    await FollowerModel.updateOne({ _id: follower.name }, { $pull: { retired: generation } })
  }
}
