import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { AccumulationRefusalCode } from '../accumulation.refusals.ts'
import type { AccumulationLimit } from './accumulationLimit.ts'

type Figures = Omit<AccumulationLimit, 'parties' | 'enteredByName'>

/**
 * Whether figures fit together and stand alone on their days among the insurer's `others` for the same key, which must be
 * on file (`unknownKey`: it is not).
 */
export function decideLimit(
  figures: Figures,
  others: readonly (Pick<AccumulationLimit, 'effective'> & { readonly _id: string })[],
  unknownKey: string | null = null,
): Decision<Figures, AccumulationRefusalCode> {
  const { retentionFen, capacityFen, effective } = figures
  const refusals: Refusal<AccumulationRefusalCode>[] = []
  if (unknownKey !== null) refusals.push({ code: 'accumulation.unknown-key', field: 'key', value: unknownKey })
  if (capacityFen < retentionFen)
    refusals.push({
      code: 'accumulation.capacity-below-retention',
      field: 'capacityFen',
      value: capacityFen,
      threshold: retentionFen,
      unit: 'fen',
    })
  if (effective.to !== null && effective.to <= effective.from)
    refusals.push({
      code: 'accumulation.ends-before-it-begins',
      field: 'effective.to',
      value: effective.to,
      threshold: effective.from,
      unit: 'date',
    })
  for (const other of others.filter((candidate) => overlaps(effective, candidate.effective)))
    refusals.push({ code: 'accumulation.overlapping', field: 'effective.from', value: other._id })
  return acceptedUnless(refusals, figures)
}

type Effective = AccumulationLimit['effective']

const overlaps = (a: Effective, b: Effective): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)
