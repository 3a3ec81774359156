import { FOLLOWER_NAMES, type FollowerName } from '../../../../config/followers.ts'
import { type DeadLetter, DeadLetterModel, type FollowerRecord, findFollower } from '../../../../models/followers.ts'
import { SealModel } from '../../../../models/seals.ts'
import { secondsSince } from '../../sealing/usecases/measureSealing.ts'
import { BEGINNING, type Position } from '../domain/position.ts'

/** How a follower stands. */
export interface FollowerStanding {
  readonly name: FollowerName
  readonly record: FollowerRecord | null
  /** Age of the oldest seal it has not done with. */
  readonly lagSeconds: number
  readonly deadLetters: number
  /** The first of them. */
  readonly letters: readonly DeadLetter[]
}

const SHOWN_LETTERS = 5
const COUNT_CAP = 10_000

/** Every follower: how far it is, how far behind, what it put aside. */
export const measureFollowers = (now: Date): Promise<FollowerStanding[]> =>
  Promise.all(
    FOLLOWER_NAMES.map(async (name) => {
      const record = await findFollower(name)
      const letters = { follower: name, generation: record?.current.generation ?? 0 }
      const [waiting, deadLetters, first] = await Promise.all([
        findWaiting(record?.current.position ?? BEGINNING),
        DeadLetterModel.countDocuments(letters, { limit: COUNT_CAP }),
        DeadLetterModel.find(letters)
          .sort({ 'position.n': 1, 'position.done': 1 })
          .limit(SHOWN_LETTERS)
          .lean<DeadLetter[]>(),
      ])
      return { name, record, lagSeconds: secondsSince(waiting, now), deadLetters, letters: first }
    }),
  )

/** When the first seal was made that is not done with. */
async function findWaiting({ n, done }: Position): Promise<Date | undefined> {
  const seals = await SealModel.find({ _id: { $gte: n } }, { at: 1, 'events.id': 1 })
    .sort({ _id: 1 })
    .limit(2)
    .lean()
  return seals.find((seal) => seal._id > n || seal.events.length > done)?.at
}
