import { isDeepStrictEqual } from 'node:util'
import { AuthorityExerciseModel } from '../../../../../models/authorityExercises.ts'
import { authorityGrantStore } from '../../../../../models/authorityGrants.ts'
import { claimStore } from '../../../../../models/claims.ts'
import { idsIn, type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import type { Claim } from '../../../claims/domain/claim.ts'
import { exercisedClaim } from '../../../claims/domain/claimAuthority.ts'
import { exercisedCaseOf } from '../../../offer/underwriting/domain/exercisedCase.ts'
import { LIVING_QUOTE_STATES, type Quote } from '../../../offer/underwriting/domain/quote.ts'
import {
  daysCounted,
  type Exercise,
  keysFor,
  type SumKey,
  sumRuleOf,
} from '../../../party/authority/domain/exercise.ts'
import type { AuthorityGrant, GrantDecision } from '../../../party/authority/domain/grant.ts'
import type { RecordFinding } from '../domain/findings.ts'

const BATCH = 500

/** An approval on record, as it must at least stand in the register that decisions add up in. */
interface Approval {
  readonly where: string
  readonly decision: GrantDecision
  readonly subject: string
  readonly userId: string
  readonly leastFen: number
  readonly keys: readonly SumKey[]
  readonly areItsDays: (exercise: Exercise) => boolean
}

/**
 * Every approval that stands, of a claim or of a quote that can become a policy, must be in the register with its amount,
 * all it lies on and its days. The register changes with every decision and is not sealed; whoever took something out of it
 * would have authority again that is used up.
 */
export const verifyExercises = async (): Promise<readonly RecordFinding[]> => [
  ...(await verifyExercisesOf.claim()),
  ...(await verifyExercisesOf.quote()),
]

/** The same of the documents of one store, or of a range of them. */
export const verifyExercisesOf = { claim: ofClaims, quote: ofQuotes } as const

async function ofClaims(range: KeyRange = WHOLE): Promise<readonly RecordFinding[]> {
  const claims = claimStore.model.find({ approval: { $ne: null }, ...idsIn(range) } as object).batchSize(BATCH)
  const findings: RecordFinding[] = []
  for await (const some of inBatches(claims.lean<(Claim & Stored)[]>().cursor() as AsyncIterable<Claim & Stored>))
    findings.push(...(await missing(some.flatMap(approvalOfClaim))))
  return findings
}

/** Sites are left out: claims from before the register were entered without. */
function approvalOfClaim(claim: Claim & Stored): Approval[] {
  const { _id: subject, approval } = claim
  if (!approval) return []
  const decision = 'approveClaim'
  return [
    {
      where: streamOf(claimStore, subject),
      decision,
      subject,
      userId: approval.approverId,
      leastFen: approval.amountFen,
      keys: keysFor(decision, exercisedClaim(claim, []).keys),
      areItsDays: ({ from, to, on }) =>
        on >= approval.approvedOn && isDeepStrictEqual({ from, to }, daysCounted(decision, on, null)),
    },
  ]
}

async function ofQuotes(range: KeyRange = WHOLE): Promise<readonly RecordFinding[]> {
  const living = { state: { $in: LIVING_QUOTE_STATES }, ...idsIn(range) }
  const quotes = quoteStore.model.find(living as object).batchSize(BATCH)
  const findings: RecordFinding[] = []
  for await (const some of inBatches(quotes.lean<(Quote & Stored)[]>().cursor() as AsyncIterable<Quote & Stored>)) {
    const numbers = some.flatMap(({ decisions }) => decisions.flatMap(({ grantNo }) => grantNo ?? []))
    const grants = await authorityGrantStore.model
      .find({ _id: { $in: numbers } } as object, { decision: 1 })
      .lean<(AuthorityGrant & Stored)[]>()
    const decisionOf = new Map(grants.map(({ _id, decision }) => [_id, decision]))
    findings.push(...(await missing(some.flatMap((quote) => approvalsOfQuote(quote, decisionOf)))))
  }
  return findings
}

function approvalsOfQuote(quote: Quote & Stored, decisionOf: ReadonlyMap<string, GrantDecision>): Approval[] {
  const { keys, cover } = exercisedCaseOf(quote)
  return quote.decisions.flatMap(({ decision: what, byUserId, grantNo }): Approval[] => {
    const decision = grantNo === null ? undefined : decisionOf.get(grantNo)
    if (what !== 'approve' || decision === undefined || sumRuleOf(decision) === undefined) return []
    return [
      {
        where: streamOf(quoteStore, quote._id),
        decision,
        subject: quote._id,
        userId: byUserId,
        leastFen: quote.totalLimitFen,
        keys: keysFor(decision, keys),
        areItsDays: ({ from, to, on }) => isDeepStrictEqual({ from, to }, daysCounted(decision, on, cover)),
      },
    ]
  })
}

/** The approvals that are not in the register as they must be. */
async function missing(approvals: readonly Approval[]): Promise<RecordFinding[]> {
  const idOf = ({ decision, subject, userId }: Approval) => `${decision}:${subject}:${userId}`
  const found = await AuthorityExerciseModel.find({ _id: { $in: approvals.map(idOf) } }).lean<Exercise[]>()
  const byId = new Map(found.map((exercise) => [exercise._id, exercise]))
  return approvals.flatMap((approval): RecordFinding[] => {
    const exercise = byId.get(idOf(approval))
    if (exercise && holds(approval, exercise)) return []
    return [{ where: approval.where, fault: 'exercise-missing', detail: idOf(approval) }]
  })
}

/** Whether a decision counts for who took it, on everything the case lies on, on its days, and by no less than its amount. */
const holds = ({ decision, userId, leastFen, keys, areItsDays }: Approval, exercise: Exercise): boolean =>
  exercise.userId === userId &&
  exercise.decision === decision &&
  exercise.sum === sumRuleOf(decision)?.sum &&
  exercise.amountFen >= leastFen &&
  keys.every((key) => exercise.keys.includes(key)) &&
  areItsDays(exercise)

async function* inBatches<T>(documents: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let some: T[] = []
  for await (const document of documents) {
    some.push(document)
    if (some.length < BATCH) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
