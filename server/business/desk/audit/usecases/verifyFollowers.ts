import { DeadLetterModel, FollowerModel, type FollowerRecord, findFollower } from '../../../../../models/followers.ts'
import { SealModel } from '../../../../../models/seals.ts'
import { inSnapshot } from '../../../../platform/database/snapshot.ts'
import type { Position } from '../../../../platform/following/domain/position.ts'
import type { RecordFinding } from '../domain/findings.ts'
import { activityFollower, countActivity } from './activityFollower.ts'

/**
 * No follower stands where no seal is, or beyond the events of the seal it stands at: it would pass over what comes there.
 * The one whose rows count events has counted as many as there are up to where it stands.
 */
export async function verifyFollowers(): Promise<readonly RecordFinding[]> {
  const findings: RecordFinding[] = []
  // Read before the seals: whoever stands somewhere was there after its seal.
  for (const { _id, current, rebuild } of await FollowerModel.find().sort({ _id: 1 }).lean<FollowerRecord[]>())
    for (const track of [current, rebuild])
      if (track && !(await isThere(track.position)))
        findings.push({ where: nameOf(_id), fault: 'follower-beyond-seals', detail: placeOf(track.position) })
  return findings.length > 0 ? findings : await activityFindings()
}

async function isThere({ n, done }: Position): Promise<boolean> {
  if (n === 0 && done === 0) return true
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(done) || done < 0) return false
  const seal = await SealModel.findById(n, { events: 1 }).lean()
  return Array.isArray(seal?.events) && done <= seal.events.length
}

/** The rows and where they are up to, as of one moment; what the seals say does not change. */
async function activityFindings(): Promise<readonly RecordFinding[]> {
  const { name } = activityFollower
  const kept = await inSnapshot(async (session) => {
    const record = await findFollower(name, session)
    if (!record || record.current.revision !== activityFollower.revision) return null
    const { generation, position } = record.current
    const letters = await DeadLetterModel.countDocuments({ follower: name, generation }, { session })
    return { position, told: (await countActivity(generation, session)) + letters }
  })
  if (!kept) return []
  const expected = await countSealed(kept.position)
  if (kept.told === expected) return []
  return [{ where: nameOf(name), fault: 'projection-differs', detail: `${kept.told} events, ${expected} are sealed` }]
}

/** How many events there are up to a position. */
async function countSealed({ n, done }: Position): Promise<number> {
  const [whole] = await SealModel.aggregate<{ events: number }>([
    { $match: { _id: { $lt: n } } },
    { $group: { _id: null, events: { $sum: { $cond: [{ $isArray: '$events' }, { $size: '$events' }, 0] } } } },
  ])
  return (whole?.events ?? 0) + done
}

const nameOf = (follower: string): string => `follower:${follower}`
const placeOf = ({ n, done }: Position): string => `at ${n}/${done}`
