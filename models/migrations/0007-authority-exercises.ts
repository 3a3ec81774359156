import type { AnyBulkWriteOperation } from 'mongodb'
import type { Claim } from '../../server/business/claims/domain/claim.ts'
import { exercisedClaim } from '../../server/business/claims/domain/claimAuthority.ts'
import { exercisedCaseOf } from '../../server/business/offer/underwriting/domain/exercisedCase.ts'
import { LIVING_QUOTE_STATES, type Quote } from '../../server/business/offer/underwriting/domain/quote.ts'
import {
  daysCounted,
  type Exercise,
  type ExercisedCase,
  isNearLimit,
  keysFor,
  sumRuleOf,
} from '../../server/business/party/authority/domain/exercise.ts'
import type { AuthorityGrant, GrantDecision } from '../../server/business/party/authority/domain/grant.ts'
import { civilDateOf } from '../../server/kernel/civilDate.ts'
import { AuthorityExerciseModel } from '../authorityExercises.ts'
import { authorityGrantStore } from '../authorityGrants.ts'
import { claimStore } from '../claims.ts'
import { EventModel, type StoredEvent } from '../events.ts'
import { quoteStore } from '../quotes.ts'
import { type Stored, streamOf } from '../store.ts'
import { userStore } from '../users.ts'
import type { Migration } from './migration.ts'
import type { UserWithAmounts } from './past/userAmounts.ts'

/**
 * What people have decided adds up from now on, and what they decided before counts: approvals of quotes that still stand,
 * and of claims. Of claims the sites are not asked for, and of quotes the shares that followers took.
 */
export const authorityExercises: Migration = {
  name: '0007-authority-exercises',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.rewrite(quoteStore.model, async (quote) => written(await ofQuote(quote)), AuthorityExerciseModel)
    await data.rewrite(claimStore.model, async (claim) => written(await ofClaim(claim)), AuthorityExerciseModel)
  },
}

const written = (exercises: readonly Exercise[]): AnyBulkWriteOperation[] =>
  exercises.map((exercise) => ({
    replaceOne: { filter: { _id: exercise._id as never }, replacement: exercise, upsert: true },
  }))

/** Who decided how much, when and under which limit. */
type Decided = Pick<Exercise, 'insurerId' | 'userId' | 'userName' | 'amountFen' | 'on' | 'grantNo' | 'limitFen'>

function exerciseOf(decision: GrantDecision, { cover, ...decidedCase }: ExercisedCase, decided: Decided): Exercise[] {
  const rule = sumRuleOf(decision)
  if (!rule) return []
  const { subject, keys } = decidedCase
  return [
    {
      _id: `${decision}:${subject}:${decided.userId}`,
      ...decidedCase,
      ...decided,
      decision,
      sum: rule.sum,
      keys: keysFor(decision, keys),
      ...daysCounted(decision, decided.on, cover),
      near: isNearLimit(decided.amountFen, decided.limitFen),
    },
  ]
}

async function ofQuote(quote: Quote & Stored): Promise<Exercise[]> {
  if (!(LIVING_QUOTE_STATES as readonly string[]).includes(quote.state)) return []
  const approvals = quote.decisions.filter(({ decision, grantNo }) => decision === 'approve' && grantNo !== null)
  const grants = await authorityGrantStore.model
    .find({ _id: { $in: approvals.map(({ grantNo }) => grantNo) } } as object)
    .lean<(AuthorityGrant & Stored)[]>()
  return approvals.flatMap(({ byUserId: userId, byName: userName, at, grantNo }) => {
    const grant = grants.find(({ _id }) => _id === grantNo)
    if (!grant) return []
    const { _id, decision, limitFen } = grant
    const [insurerId = ''] = quote.parties.insurerIds
    const decided = { insurerId, userId, userName, on: civilDateOf(at), grantNo: _id, limitFen }
    const subject = { subject: quote._id, ...exercisedCaseOf(quote) }
    return exerciseOf(decision, subject, { ...decided, amountFen: quote.totalLimitFen })
  })
}

/** A reopened claim forgets who approved it before; its events do not. Each approval was of what was not paid yet. */
async function ofClaim(claim: Claim & Stored): Promise<Exercise[]> {
  const approvals = await EventModel.find({ stream: streamOf(claimStore, claim._id), type: 'claim.approved' })
    .sort({ seq: 1 })
    .lean<StoredEvent[]>()
  const approvers = await userStore.model
    .find({ _id: { $in: approvals.map(({ actor }) => actor.userId) } } as object)
    .lean<(UserWithAmounts & Stored)[]>()
  let amountFen = 0
  const byPerson = new Map<string, Exercise>()
  for (const { actor, businessDate: on, payload } of approvals) {
    amountFen += Number(payload.amountFen ?? 0)
    const { userId, name: userName, organisationId: insurerId } = actor
    const approver = approvers.find(({ _id }) => _id === userId)
    const limitFen = approver?.authority?.claimApprovalLimitFen ?? amountFen
    const decided = { insurerId, userId, userName, amountFen, on, grantNo: userId, limitFen }
    for (const exercise of exerciseOf('approveClaim', exercisedClaim(claim, []), decided))
      byPerson.set(userId, exercise)
  }
  return [...byPerson.values()]
}
