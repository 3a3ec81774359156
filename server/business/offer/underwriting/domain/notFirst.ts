import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { FirstnessFinding } from './firstnessFacts.ts'

/**
 * A submission's next step, by what was found of its goods: refused by what the rule of its first day of cover refuses;
 * double insurance is left to binding, because days may still be changed. Gives the codes of what a person has to judge,
 * for the event.
 */
export const decideFirstness = (findings: readonly FirstnessFinding[]): Decision<readonly string[]> =>
  acceptedUnless(notFirstRefusals(findings), findingCodes(findings))

/** What the rule of the first day of cover refuses among the findings, double insurance apart. */
export const notFirstRefusals = (findings: readonly FirstnessFinding[]): Refusal[] =>
  findings
    .filter(({ severity, code }) => severity === 'refuse' && code !== 'underwriting.already-insured')
    .map(({ severity, elsewhere, policyNos, submissionNos, ...refusal }) => refusal)

/** The codes of the findings, each once. */
export const findingCodes = (findings: readonly FirstnessFinding[]): readonly string[] => [
  ...new Set(findings.map(({ code }) => code)),
]
