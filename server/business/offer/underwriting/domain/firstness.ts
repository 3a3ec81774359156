import { beyondFirst } from './beyondFirst.ts'
import { contractElsewhere } from './contractElsewhere.ts'
import { findTaken, takenRefusal } from './doubleInsurance.ts'
import { doubtfulNumbers } from './doubtfulNumbers.ts'
import type { FirstnessFacts, RawFinding } from './firstnessFacts.ts'
import { repeatedGoods } from './repeatedGoods.ts'

/**
 * Everything that speaks against goods being a user's first, or being insured once: the same machine or batch insured on
 * one of the days (refused), goods that are no first under their catalogue, one contract spread over several policies or
 * submissions, a number that looks like another's. What a submission names twice is refused. The register is all insurers'; who they are is not told.
 */
export function determineFirstnessFindings(facts: FirstnessFacts): readonly RawFinding[] {
  return [
    ...namedTwice(facts),
    ...alreadyInsured(facts),
    ...beyondFirst(facts),
    ...contractElsewhere(facts),
    ...doubtfulNumbers(facts),
  ]
}

/** Also where two entries of different editions turn out to be one kind of goods. */
const namedTwice = ({ goods }: FirstnessFacts): RawFinding[] =>
  repeatedGoods(goods).map((refusal) => ({ ...refusal, severity: 'refuse', policyNos: [], submissionNos: [] }))

function alreadyInsured({ goods, period, register }: FirstnessFacts): RawFinding[] {
  if (!period) return []
  const policies = new Map(register.map(({ _id, covers }) => [_id, covers.map(({ policyNo }) => policyNo)]))
  return findTaken(goods, period, register).map((taken) => ({
    ...takenRefusal(taken),
    severity: 'refuse',
    reference: '《保险法》第五十六条',
    policyNos: policies.get(taken.machine ?? '') ?? [],
    submissionNos: [],
  }))
}
