import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { PolicyRefusalCode } from '../policy.refusals.ts'

/** The terms that were known to hold on a day, or that none were. */
export const decideKnownTerms = <T>(
  terms: T | null,
  { on, knownOn }: { readonly on: CivilDate; readonly knownOn: CivilDate },
): Decision<T, PolicyRefusalCode> =>
  terms === null
    ? refused({ code: 'policy.no-terms-then', field: 'on', value: on, threshold: knownOn, unit: 'date' })
    : accepted(terms)
