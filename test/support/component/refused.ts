import { type Decision, type Refusal, RefusalError } from '../../../server/kernel/refusal.ts'
import { problemOf } from '../../../server/platform/http/problem.ts'
import { ApiProblem } from '../../../web/src/api/problem.ts'

/** What the client gets when the service refuses so. */
export const answerTo = (...refusals: readonly Refusal[]): ApiProblem =>
  new ApiProblem(problemOf(new RefusalError(refusals), 'REQ-1').problem)

/** What the client gets when a rule decided so. */
export function refusalOf(decision: Decision<unknown>): ApiProblem {
  if (decision.ok) throw new Error('nothing was refused')
  return answerTo(...decision.refusals)
}
