import { type CivilDate, daysBetween } from '../../../../kernel/civilDate.ts'
import type { FigureEntry, FigureRange } from '../../../../kernel/figure.ts'
import { exposureFigure } from '../../../contract/terms/domain/exposureFigures.ts'
import { claimsFigure, policiesFigure } from '../../../contract/terms/domain/makerFigures.ts'
import type { ExperienceRating } from '../../../ledger/billing/domain/lossRatio.ts'
import { makerLossRatioPpm, makerLossRatioRanges } from '../../../ledger/billing/domain/makerLossRatio.ts'
import type { MakerRecord } from './ruleFacts.ts'

/** A year's cover has run after its shorter kind, leap day or not. */
const DAYS_OF_A_YEAR = 365

/** Whose record is asked for: a maker's, of its business with an insurer. Its loss ratio is that of one line. */
interface AskedRecord {
  readonly manufacturerId: string
  readonly insurerId: string
  readonly productCode: string
  /** How the line is rated by experience. */
  readonly rating: ExperienceRating
  readonly on: CivilDate
}

/** The figures a record is made of. */
interface RecordFigures<Range, Day> {
  readonly ranges: readonly Range[]
  readonly daily: readonly Day[]
}

/** Names of the figures {@link makerRecordOf} is made of. */
export const makerRecordFigures = (asked: AskedRecord): RecordFigures<FigureRange, string> => ({
  ranges: makerLossRatioRanges(asked, asked.rating, asked.on),
  daily: Object.values(namesOf(asked)),
})

/** How one maker's business with one insurer has gone: another insurer's experience is not this insurer's to use. */
export function makerRecordOf(
  asked: AskedRecord,
  { ranges, daily }: RecordFigures<Pick<FigureEntry, 'figure' | 'amountFen'>, FigureEntry>,
): MakerRecord {
  const { on, rating } = asked
  const names = namesOf(asked)
  const of = (name: keyof typeof names) => daily.filter(({ figure }) => figure === names[name])
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  // Every policy that begins runs for each day from then on, until the day that takes it away.
  const daysRun = sum(
    of('inForce')
      .filter(({ day }) => day <= on)
      .map(({ day, count }) => count * daysBetween(day, on)),
  )
  return {
    lossRatioPpm: makerLossRatioPpm(ranges, asked, rating, on),
    claims: sum(of('claims').map(({ count }) => count)),
    policies: sum(of('policies').map(({ count }) => count)),
    policyYears: Math.floor(daysRun / DAYS_OF_A_YEAR),
    insuredSince: of('policies').find(({ count }) => count > 0)?.day ?? null,
  }
}

const namesOf = ({ insurerId, manufacturerId }: AskedRecord) => ({
  claims: claimsFigure(insurerId, manufacturerId),
  policies: policiesFigure(insurerId, manufacturerId),
  inForce: exposureFigure(insurerId, 'maker', manufacturerId),
})
