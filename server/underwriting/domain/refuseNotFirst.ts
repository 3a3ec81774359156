import { RefusalError } from '../../kernel/refusal.ts'
import type { FirstnessFinding } from './firstnessFacts.ts'

/**
 * Before a submission's next step: refuses what the rule of its first day of cover refuses; double insurance is left to
 * binding, because days may still be changed. Gives the codes of what a person has to judge, for the event.
 */
export function refuseNotFirst(findings: readonly FirstnessFinding[]): readonly string[] {
  const refused = findings.filter(
    ({ severity, code }) => severity === 'refuse' && code !== 'underwriting.already-insured',
  )
  if (refused.length > 0)
    throw new RefusalError(refused.map(({ severity, elsewhere, policyNos, submissionNos, ...refusal }) => refusal))
  return [...new Set(findings.map(({ code }) => code))]
}
