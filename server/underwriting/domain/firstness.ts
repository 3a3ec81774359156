import { beyondFirst } from './beyondFirst.ts'
import { contractElsewhere } from './contractElsewhere.ts'
import { determineDoubleInsurance } from './doubleInsurance.ts'
import type { FirstnessFacts, RawFinding } from './firstnessFacts.ts'

/**
 * Everything that speaks against goods being a user's first, or being insured once: the same machine or batch insured on
 * one of the days (refused), a set beyond the first, another batch, a first-year purchase of a later year, one contract
 * spread over several policies or submissions. The register is all insurers'; who they are is not told.
 */
export function determineFirstnessFindings(facts: FirstnessFacts): readonly RawFinding[] {
  return [...alreadyInsured(facts), ...beyondFirst(facts), ...contractElsewhere(facts)]
}

function alreadyInsured({ goods, period, register }: FirstnessFacts): RawFinding[] {
  if (!period) return []
  const policies = new Map(register.map(({ _id, covers }) => [_id, covers.map(({ policyNo }) => policyNo)]))
  return determineDoubleInsurance(goods, period, register).map((refusal) => {
    const machine = goods[Number(refusal.field?.split('.')[1])]?.machine ?? ''
    const reference = '《保险法》第五十六条'
    return { ...refusal, severity: 'refuse', reference, policyNos: policies.get(machine) ?? [], submissionNos: [] }
  })
}
