import type { Stored } from '../../../models/store.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { Submission } from '../domain/submission.ts'
import { findFirstnessFindings } from './findFirstnessFindings.ts'

/**
 * Looks a submission's goods up in the register before the next step. Refuses what the rule of its first day of cover
 * refuses; double insurance is left to binding, because days may still be changed. Gives the codes of what a person has
 * to judge, for the event.
 */
export async function refuseNotFirst(work: UnitOfWork, submission: Submission & Stored): Promise<readonly string[]> {
  const findings = await findFirstnessFindings(work, submission)
  const refused = findings.filter(
    ({ severity, code }) => severity === 'refuse' && code !== 'underwriting.already-insured',
  )
  if (refused.length > 0)
    throw new RefusalError(refused.map(({ severity, elsewhere, policyNos, submissionNos, ...refusal }) => refusal))
  return [...new Set(findings.map(({ code }) => code))]
}
