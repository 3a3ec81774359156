import { type ClientSession, model, Schema } from 'mongoose'
import type { Exercise, SumKey } from '../server/business/party/authority/domain/exercise.ts'
import { GRANT_DECISIONS } from '../server/business/party/authority/domain/grant.ts'

const text = { type: String, required: true }
const amount = { type: Number, required: true, min: 0 }
const schema = new Schema<Exercise>(
  {
    _id: text,
    insurerId: text,
    userId: text,
    userName: text,
    decision: { ...text, enum: GRANT_DECISIONS },
    sum: text,
    subject: text,
    caseNo: text,
    productCode: text,
    keys: { type: [String], required: true },
    amountFen: amount,
    from: text,
    to: text,
    on: text,
    grantNo: text,
    limitFen: amount,
    near: { type: Boolean, required: true },
  },
  { versionKey: false, collection: 'authorityExercises' },
)
schema.index({ userId: 1, sum: 1, keys: 1, to: 1 })
schema.index({ insurerId: 1, on: -1 }, { partialFilterExpression: { near: true } })

/** What was decided under grants, one row per decision, person and document; derived from quotes and claims. */
export const AuthorityExerciseModel = model<Exercise>('AuthorityExercise', schema)

/** What two decisions of one person on one key at the same moment both write. */
interface AuthorityGate {
  readonly _id: string
  readonly passes: number
}

const AuthorityGateModel = model<AuthorityGate>(
  'AuthorityGate',
  new Schema<AuthorityGate>(
    { _id: text, passes: { type: Number, required: true } },
    { versionKey: false, collection: 'authorityGates' },
  ),
)

/** Decisions of one sum that are looked for. */
export interface ExercisesWanted {
  readonly sum: string
  /** Keys on which a decision counts however old it is. */
  readonly always: readonly SumKey[]
  /** Keys on which it counts on its days. */
  readonly onDays: readonly SumKey[]
  readonly days: { readonly from: string; readonly to: string }
}

/** What a person has decided that counts on one of the keys wanted. */
export async function findExercises(
  userId: string,
  wanted: readonly ExercisesWanted[],
  session: ClientSession | null,
): Promise<Exercise[]> {
  const alternatives = wanted.flatMap(({ sum, always, onDays, days: { from, to } }) => [
    ...(always.length > 0 ? [{ userId, sum, keys: { $in: [...always] } }] : []),
    ...(onDays.length > 0 ? [{ userId, sum, keys: { $in: [...onDays] }, to: { $gt: from }, from: { $lt: to } }] : []),
  ])
  if (alternatives.length === 0) return []
  return AuthorityExerciseModel.find({ $or: alternatives }, null, { session }).lean<Exercise[]>()
}

/**
 * Writes a decision in place of the same person's earlier one on the same document. Each key has a gate that every
 * decision of the person and sum on it writes, so that of two at the same instant the second meets a write conflict, is
 * run again and then adds up with the first.
 */
export async function writeExercise(exercise: Exercise, session: ClientSession): Promise<void> {
  const { _id, userId, sum, keys } = exercise
  const gates = keys.map((key) => `${userId}|${sum}|${key}`).toSorted()
  if (gates.length > 0)
    await AuthorityGateModel.bulkWrite(
      gates.map((gate) => ({ updateOne: { filter: { _id: gate }, update: { $inc: { passes: 1 } }, upsert: true } })),
      { session },
    )
  await AuthorityExerciseModel.collection.replaceOne({ _id: _id as never }, exercise as never, {
    session,
    upsert: true,
  })
}

/** Decisions of an insurer's people just below a limit, of the given days, latest first; at most `most`. */
export const findNearLimit = (
  insurerId: string,
  { from, to }: { readonly from: string; readonly to: string },
  most: number,
): Promise<Exercise[]> =>
  AuthorityExerciseModel.find({ insurerId, near: true, on: { $gt: from, $lte: to } })
    .sort({ on: -1 })
    .limit(most)
    .lean<Exercise[]>()
    .exec()
