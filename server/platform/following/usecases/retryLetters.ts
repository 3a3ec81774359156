import { EventModel, type StoredEvent } from '../../../../models/events.ts'
import type { Follower } from '../../../../models/follower.ts'
import { type DeadLetter, DeadLetterModel, findFollower } from '../../../../models/followers.ts'
import { inTransaction } from '../../database/transaction.ts'
import { isDatabaseUnavailable } from '../../database/unavailable.ts'
import { type FollowingSurroundings, momentOf } from './advance.ts'

const AT_ONCE = 500

/** Handles the dead letters somebody asked for again, in order; a stream ends at the first that fails once more. */
export async function retryLetters(follower: Follower, surroundings: FollowingSurroundings): Promise<void> {
  const record = await findFollower(follower.name)
  if (!record) return
  const { generation } = record.current
  const failed = new Set<string>()
  const letters = await DeadLetterModel.find({ follower: follower.name, generation })
    .sort({ 'position.n': 1, 'position.done': 1 })
    .limit(AT_ONCE)
    .lean<DeadLetter[]>()
  for (const letter of letters) {
    // One that nobody asked for holds those behind it.
    if (!letter.due) failed.add(letter.stream)
    if (failed.has(letter.stream)) continue
    if (!(await handleAgain(follower, letter, surroundings))) failed.add(letter.stream)
  }
  if (failed.size === 0) return
  await DeadLetterModel.updateMany(
    { follower: follower.name, generation, stream: { $in: [...failed] }, due: true },
    { $set: { due: false } },
  )
}

async function handleAgain(
  follower: Follower,
  { _id, event, generation }: DeadLetter,
  surroundings: FollowingSurroundings,
): Promise<boolean> {
  try {
    const stored = await EventModel.findById(event).orFail(new Error('the sealed event is missing')).lean<StoredEvent>()
    await inTransaction(
      async (session) => {
        // Whoever deletes it has handled it: of two processes one finds it gone.
        const { deletedCount } = await DeadLetterModel.collection.deleteOne({ _id: _id as never }, { session })
        if (deletedCount === 1 && stored)
          await follower.handle([stored], { generation, session, ...momentOf(surroundings) })
      },
      { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
    )
    return true
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error
    const message = error instanceof Error ? error.message : String(error)
    await DeadLetterModel.updateOne({ _id }, { $set: { error: message.slice(0, 1_000) }, $inc: { tries: 1 } })
    return false
  }
}
