import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { Outcome } from './outcome.ts'

/** What somebody was shown who approves an endorsement. */
export interface Expected {
  /** Version of the policy's terms that the preview was made on. */
  readonly policyVersionNo: number
  /** Additional premium, below zero what goes back. */
  readonly differenceFen: number
}

/** Why an endorsement is not what was previewed, or something about it is undecided. */
export function decideCommitment(
  { versionNo }: Pick<Policy, 'versionNo'>,
  { premiumBeforeFen, premiumAfterFen, conflicts }: Outcome,
  expected: Expected,
): Refusal[] {
  const differenceFen = premiumAfterFen - premiumBeforeFen
  const refusals: Refusal[] = conflicts.map(({ endorsementNo, action, effectiveFrom }) => ({
    code: 'endorsement.conflict-open',
    field: `resolutions.${endorsementNo}.${action}`,
    value: effectiveFrom,
    unit: 'date',
    reference: endorsementNo,
  }))
  if (versionNo !== expected.policyVersionNo)
    refusals.push({ code: 'endorsement.policy-changed', value: expected.policyVersionNo, threshold: versionNo })
  if (differenceFen !== expected.differenceFen)
    refusals.push({
      code: 'endorsement.outcome-changed',
      field: 'differenceFen',
      value: expected.differenceFen,
      threshold: differenceFen,
      unit: 'fen',
    })
  return refusals
}
