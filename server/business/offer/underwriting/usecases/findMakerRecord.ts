import { dailyFigures, FOREVER } from '../../../../../models/figures.ts'
import { type CivilDate, daysBetween } from '../../../../kernel/civilDate.ts'
import { inSnapshot } from '../../../../platform/database/snapshot.ts'
import { exposureFigure } from '../../../contract/terms/domain/exposureFigures.ts'
import { claimsFigure, policiesFigure } from '../../../contract/terms/domain/makerFigures.ts'
import { findMakerLossRatioPpm } from '../../../ledger/billing/usecases/findMakerLossRatio.ts'
import type { MakerRecord } from '../domain/ruleFacts.ts'

/** A year's cover has run after its shorter kind, leap day or not. */
const DAYS_OF_A_YEAR = 365

/** Whose record is asked for: a maker's, of its business with an insurer. Its loss ratio is that of one line. */
interface AskedRecord {
  readonly manufacturerId: string
  readonly insurerId: string
  readonly productCode: string
  readonly on: CivilDate
}

/**
 * How one maker's business with one insurer has gone: another insurer's experience is not this insurer's to use. Reads
 * in a transaction of its own, so that it can run beside other reads.
 */
export async function findMakerRecord(asked: AskedRecord): Promise<MakerRecord> {
  const { manufacturerId, insurerId, on } = asked
  const figures = {
    claims: claimsFigure(insurerId, manufacturerId),
    policies: policiesFigure(insurerId, manufacturerId),
    inForce: exposureFigure(insurerId, 'maker', manufacturerId),
  }
  // One moment's: the sums are folded while they are read.
  const { lossRatioPpm, entries } = await inSnapshot(async (session) => ({
    lossRatioPpm: await findMakerLossRatioPpm(asked, on, session),
    entries: await dailyFigures(Object.values(figures), FOREVER, session),
  }))
  const of = (name: keyof typeof figures) => entries.filter(({ figure }) => figure === figures[name])
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  // Every policy that begins runs for each day from then on, until the day that takes it away.
  const daysRun = sum(
    of('inForce')
      .filter(({ day }) => day <= on)
      .map(({ day, count }) => count * daysBetween(day, on)),
  )
  return {
    lossRatioPpm,
    claims: sum(of('claims').map(({ count }) => count)),
    policies: sum(of('policies').map(({ count }) => count)),
    policyYears: Math.floor(daysRun / DAYS_OF_A_YEAR),
    insuredSince: of('policies').find(({ count }) => count > 0)?.day ?? null,
  }
}
