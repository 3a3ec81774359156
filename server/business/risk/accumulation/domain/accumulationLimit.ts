import { identityKey } from '../../../../../config/identity/index.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { AccumulationDimension } from '../../../contract/terms/domain/accumulation.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import { isEffective } from '../../../reference/product/domain/effective.ts'

/** Names an accumulation limit in a command. */
export interface LimitRef {
  readonly limitNo: string
}

/** How much an insurer keeps for itself, and can take at all, for one key of a dimension or for all others. */
export interface AccumulationLimit {
  /** The insurer alone; the other parties are empty. */
  readonly parties: Parties
  readonly dimension: AccumulationDimension
  /** An organisation, a category or a site; null for every key without figures of its own. */
  readonly key: string | null
  /** Above it the insurer keeps more than it wants to: the case is referred. */
  readonly retentionFen: number
  /** Above it the insurer cannot take the risk. */
  readonly capacityFen: number
  readonly effective: { readonly from: CivilDate; readonly to: CivilDate | null }
  readonly enteredByName: string
}

/** The figures for one key on a day: its own before those for all others; null where there are none. */
export function limitFor<L extends Pick<AccumulationLimit, 'dimension' | 'key' | 'effective'>>(
  limits: readonly L[],
  dimension: AccumulationDimension,
  key: string,
  on: CivilDate,
): L | null {
  const inForce = limits.filter((limit) => limit.dimension === dimension && isEffective(limit.effective, on))
  return inForce.find((limit) => limitKey(limit) === key) ?? inForce.find((limit) => limit.key === null) ?? null
}

/** What a limit is compared by: sites by their identity key, whatever was typed. */
export const limitKey = ({ dimension, key }: Pick<AccumulationLimit, 'dimension' | 'key'>): string | null =>
  dimension === 'site' && key !== null ? identityKey(key) : key
