import { claimStore } from '../../../../../models/claims.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { findMakerLossRatioPpm } from '../../../ledger/billing/usecases/findMakerLossRatio.ts'
import type { MakerRecord } from '../domain/ruleFacts.ts'

/**
 * How one maker's business with one insurer has gone: another insurer's experience is not this insurer's to use. Reads
 * outside of any transaction, so that it can run beside other reads.
 */
export async function findMakerRecord(manufacturerId: string, insurerId: string, on: CivilDate): Promise<MakerRecord> {
  const own = { 'parties.manufacturerId': manufacturerId, 'parties.insurerIds': insurerId } as object
  const [lossRatioPpm, claims, [policies]] = await Promise.all([
    findMakerLossRatioPpm(manufacturerId, insurerId),
    claimStore.model.countDocuments(own),
    policyStore.model.aggregate<PoliciesOfMaker>([
      { $match: own },
      {
        $project: {
          since: { $arrayElemAt: ['$versions.period.from', 0] },
          to: { $arrayElemAt: ['$versions.period.to', -1] },
        },
      },
      {
        $group: {
          _id: null,
          count: { $sum: 1 },
          since: { $min: '$since' },
          days: { $sum: daysRun('$since', '$to', on) },
        },
      },
    ]),
  ])
  return {
    lossRatioPpm,
    claims,
    policies: policies?.count ?? 0,
    policyYears: Math.floor((policies?.days ?? 0) / DAYS_OF_A_YEAR),
    insuredSince: policies?.since ?? null,
  }
}

interface PoliciesOfMaker {
  readonly count: number
  readonly since: CivilDate
  readonly days: number
}

/** A year's cover has run after its shorter kind, leap day or not. */
const DAYS_OF_A_YEAR = 365

/** Days of a period that have run on a day, as the database reckons them; none where it has not begun. */
const daysRun = (from: string, to: string, on: CivilDate) => ({
  $max: [0, { $divide: [{ $subtract: [dayOf({ $min: [to, on] }), dayOf(from)] }, 86_400_000] }],
})

const dayOf = (dateString: unknown) => ({ $dateFromString: { dateString } })
