import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { currentVersion, type Policy } from '../../contract/terms/domain/policy.ts'
import type { AccumulatedPolicyView, AccumulationLimitView, AccumulationListView } from './accumulation.contract.ts'
import type { AccumulationLimit } from './domain/accumulationLimit.ts'
import { ownLimitFen } from './domain/exposure.ts'
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
export function accumulatedPolicyView(policy: Policy & Stored, { actor }: Reader): AccumulatedPolicyView {
  const { totalLimitFen, period } = currentVersion(policy)
  return {
    number: policy._id,
    manufacturerId: policy.parties.manufacturerId,
    totalLimitFen,
    ownLimitFen: ownLimitFen(totalLimitFen, policy.panel, actor.organisationId),
    period,
  }
}
