import type { Stored } from '../../models/store.ts'
import { currentVersion, type Policy } from '../policy/domain/policy.ts'
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

export function accumulatedPolicyView(policy: Policy & Stored): AccumulatedPolicyView {
  const { totalLimitFen, period } = currentVersion(policy)
  return { number: policy._id, manufacturerId: policy.parties.manufacturerId, totalLimitFen, period }
}
