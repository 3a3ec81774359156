import { claimStore } from '../../../models/claims.ts'
import { policyStore } from '../../../models/policies.ts'
import { findMakerLossRatioPpm } from '../../billing/usecases/findMakerLossRatio.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import type { MakerRecord } from '../domain/ruleFacts.ts'

/**
 * How one maker's business with one insurer has gone: another insurer's experience is not this insurer's to use. Reads
 * outside of any transaction, so that it can run beside other reads.
 */
export async function findMakerRecord(manufacturerId: string, insurerId: string): Promise<MakerRecord> {
  const own = { 'parties.manufacturerId': manufacturerId, 'parties.insurerIds': insurerId } as object
  const [lossRatioPpm, claims, [policies]] = await Promise.all([
    findMakerLossRatioPpm(manufacturerId, insurerId),
    claimStore.model.countDocuments(own),
    policyStore.model.aggregate<{ readonly count: number; readonly since: CivilDate }>([
      { $match: own },
      { $group: { _id: null, count: { $sum: 1 }, since: { $min: { $arrayElemAt: ['$versions.period.from', 0] } } } },
    ]),
  ])
  return { lossRatioPpm, claims, policies: policies?.count ?? 0, insuredSince: policies?.since ?? null }
}
