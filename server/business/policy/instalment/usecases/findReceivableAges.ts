import { FOREVER, largestFigures, sumFigureRanges } from '../../../../../models/figures.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../kernel/money.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import {
  AGES,
  type Age,
  type ByAge,
  holderReceivable,
  holderReceivables,
  rangeOfAge,
  receivableFigure,
} from '../../../contract/terms/domain/receivables.ts'

/** What is owed to an insurer by its age on a day, in all and by those who owe most. */
export interface ReceivablesByAge {
  readonly day: CivilDate
  readonly openFen: number
  readonly ages: ByAge
  readonly holders: readonly { readonly holderId: string; readonly openFen: number; readonly ages: ByAge }[]
  readonly holderCount: number
}

/** Policyholders that are told of by name. */
const MOST_HOLDERS = 50

/** What is owed to the own organisation, from the sums kept by due day: as quick with a million policies as with ten. */
export async function findReceivableAges({ actor, businessDate: day }: Reader): Promise<ReceivablesByAge> {
  const insurerId = actor.organisationId
  const prefix = holderReceivables(insurerId)
  const { largest, total } = await largestFigures(prefix, FOREVER, MOST_HOLDERS)
  const holderIds = largest.map(({ figure }) => figure.slice(prefix.length))
  const whole = receivableFigure(insurerId)
  const sums = await sumsByAge([whole, ...holderIds.map((id) => holderReceivable(insurerId, id))], day)
  const byAge = (figure: string): ByAge => sums.get(figure) ?? NOTHING
  const told = (ages: ByAge) => ({ openFen: sumFen(Object.values(ages)), ages })
  return {
    day,
    ...told(byAge(whole)),
    holders: holderIds.map((holderId) => ({ holderId, ...told(byAge(holderReceivable(insurerId, holderId))) })),
    holderCount: total,
  }
}

const NOTHING: ByAge = { notDue: 0, to30: 0, to60: 0, to90: 0, more: 0 }

/** Each sum by age: one read of an age for all of them. */
async function sumsByAge(figures: readonly string[], day: CivilDate): Promise<ReadonlyMap<string, ByAge>> {
  const sums = new Map(figures.map((figure): [string, Record<Age, number>] => [figure, { ...NOTHING }]))
  for (const age of AGES)
    for (const { figure, amountFen } of await sumFigureRanges(figures.map((each) => rangeOfAge(each, age, day)))) {
      const byAge = sums.get(figure)
      if (byAge) byAge[age] = amountFen
    }
  return sums
}
