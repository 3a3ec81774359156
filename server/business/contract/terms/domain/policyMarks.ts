import type { Marks } from '../../../../kernel/marks.ts'
import { currentVersion, outstandingPremiumFen, type Policy } from './policy.ts'

type Marked = Pick<Policy, 'versions' | 'paidPremiumFen' | 'state'>

/**
 * What a policy is looked for by: that it is to be issued, that premium is outstanding, each with the day cover begins, and the
 * users whose goods have not been delivered.
 */
export function policyMarks(policy: Marked): Marks {
  const { period } = currentVersion(policy)
  const undeliveredTo = policy.state === 'issued' ? usersWaiting(policy) : []
  return {
    ...(policy.state === 'bound' && { toBeIssued: period.from }),
    ...(outstandingPremiumFen(policy) > 0 && { premiumOutstanding: period.from }),
    ...(undeliveredTo.length > 0 && { undeliveredTo }),
  }
}

const usersWaiting = (policy: Marked): readonly string[] => [
  ...new Set(
    currentVersion(policy)
      .items.filter(({ deliveredOn }) => deliveredOn === null)
      .flatMap(({ userId }) => userId ?? []),
  ),
]
