import { passGates } from '../../../../../models/accumulationGates.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { gatesOf } from '../../../risk/accumulation/domain/gates.ts'
import { recountAccumulations } from '../../../risk/accumulation/usecases/findAccumulations.ts'
import { accumulationKey, capacityBounds } from '../domain/capacityBounds.ts'
import { type BindingCase, findingsOf } from './findBindingRefusals.ts'

/** What says which sums are bounded for a case. */
export type CapacityCase = Pick<BindingCase, 'ruleSet' | 'request' | 'sources'>

/**
 * The case with every sum that a rule bounds counted in the transaction that binds it, and guarded until it commits: of
 * two that are bound at once, on whatever instances, none overlooks the other so that both take what is left. Where no
 * rule bounds a sum, nothing is written.
 */
export async function holdCapacity<C extends CapacityCase>(work: UnitOfWork, caseNo: string, binding: C): Promise<C> {
  const { sources, request } = binding
  const bounds = capacityBounds(sources.accumulations, (accumulations) =>
    findingsOf({ ...binding, sources: { ...sources, accumulations } }),
  )
  const bounded = sources.accumulations.filter((figures) => bounds.has(accumulationKey(figures)))
  if (bounded.length === 0) return binding
  const counted = await recountAccumulations(work, request.insurerId, request.period.from, bounded)
  const gates = gatesOf(
    caseNo,
    counted.map(({ figure, limitFen, withCaseFen, ...named }) => ({
      figure,
      withCaseFen,
      ownLimitFen: withCaseFen - limitFen,
      boundFen: bounds.get(accumulationKey(named)) ?? null,
    })),
  )
  work.standInLine(gates)
  await passGates(gates, work.session)
  const now = new Map(counted.map((figures) => [accumulationKey(figures), figures]))
  const accumulations = sources.accumulations.map((figures) => now.get(accumulationKey(figures)) ?? figures)
  return { ...binding, sources: { ...sources, accumulations } }
}
