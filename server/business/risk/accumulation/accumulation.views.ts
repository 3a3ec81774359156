import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { ownLimitFen } from '../../contract/terms/domain/accumulation.ts'
import type { TermSegment } from '../../contract/terms/domain/termSegment.ts'
import type { AccumulatedPolicyView, AccumulationLimitView, AccumulationListView } from './accumulation.contract.ts'
import type { AccumulationLimit } from './domain/accumulationLimit.ts'
import type { Accumulations } from './usecases/accumulations.ts'

export function limitView(limit: AccumulationLimit & Stored): AccumulationLimitView {
  const { _id, version, parties, dimension, key, retentionFen, capacityFen, effective, enteredByName } = limit
  return {
    number: _id,
    version,
    insurerId: parties.insurerIds[0] ?? '',
    dimension,
    key,
    retentionFen,
    capacityFen,
    effective,
    enteredByName,
    createdAt: limit.createdAt.toISOString(),
    updatedAt: limit.updatedAt.toISOString(),
  }
}

export const accumulationsView = (accumulations: Accumulations): AccumulationListView => accumulations

/** A policy as the insurer that asks has a part in it. */
export function accumulatedPolicyView(terms: TermSegment, { actor }: Reader): AccumulatedPolicyView {
  const { policyNo, parties, panel, totalLimitFen, period } = terms
  return {
    number: policyNo,
    manufacturerId: parties.manufacturerId,
    totalLimitFen,
    ownLimitFen: ownLimitFen(totalLimitFen, panel, actor.organisationId),
    period,
  }
}
