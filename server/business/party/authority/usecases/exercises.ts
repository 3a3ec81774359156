import { findExercises, writeExercise } from '../../../../../models/authorityExercises.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { NumberedGrant } from '../domain/authority.ts'
import { daysCounted, type Exercise, type ExercisedCase, isNearLimit, keysFor, sumRuleOf } from '../domain/exercise.ts'
import type { GrantDecision } from '../domain/grant.ts'

/** What the acting person has decided before that adds up with the case, for each of the decisions. */
export async function findEarlierExercises(
  { actor, businessDate, session }: Reader,
  decisions: readonly GrantDecision[],
  { keys, cover }: Pick<ExercisedCase, 'keys' | 'cover'>,
): Promise<readonly Exercise[]> {
  const wanted = decisions.flatMap((decision) => {
    const sum = sumRuleOf(decision)?.sum
    if (sum === undefined) return []
    const counted = keysFor(decision, keys)
    const always = counted.filter((key) => key.startsWith('occurrence:'))
    const onDays = counted.filter((key) => !always.includes(key))
    return { sum, always, onDays, days: daysCounted(decision, businessDate, cover) }
  })
  return findExercises(actor.userId, wanted, session ?? null)
}

/** Enters a decision taken under a grant, in the transaction that takes it; what adds up with nothing is not kept. */
export async function recordExercise(
  work: Pick<UnitOfWork, 'actor' | 'businessDate' | 'session'>,
  grant: NumberedGrant,
  decision: GrantDecision,
  { subject, caseNo, productCode, keys, cover }: ExercisedCase,
  amountFen: number,
): Promise<void> {
  const sum = sumRuleOf(decision)?.sum
  if (sum === undefined) return
  const { userId, name: userName, organisationId: insurerId } = work.actor
  const { _id: grantNo, limitFen } = grant
  await writeExercise(
    {
      _id: `${decision}:${subject}:${userId}`,
      insurerId,
      userId,
      userName,
      decision,
      sum,
      subject,
      caseNo,
      productCode,
      keys: keysFor(decision, keys),
      amountFen,
      ...daysCounted(decision, work.businessDate, cover),
      on: work.businessDate,
      grantNo,
      limitFen,
      near: isNearLimit(amountFen, limitFen),
    },
    work.session,
  )
}
