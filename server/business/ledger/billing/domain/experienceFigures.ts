import { addDays, type CivilDate } from '../../../../kernel/civilDate.ts'
import type { FigureEntry, FigureRange } from '../../../../kernel/figure.ts'
import { sumFen } from '../../../../kernel/money.ts'
import type { Period } from '../../../../kernel/period.ts'
import { type Earning, earnedBefore, earningOf, earningText } from './earned.ts'
import { keyed } from './keyed.ts'
import type { Experience } from './lossRatio.ts'
import type { LedgerTransaction } from './transaction.ts'

/** One insurer's business with one maker in one line. */
export interface ExperienceOf {
  readonly insurerId: string
  readonly manufacturerId: string
  readonly productCode: string
}

type Recorded = Pick<LedgerTransaction, 'entries' | 'earns' | 'parties' | 'productCode'>

/**
 * What a transaction adds to the experience of each insurer it is about: written premium by the day its term ends and by
 * the term itself, so that a window reads the sums of terms that ended in it and, one by one, only the terms that run
 * over its two edges; losses by the day of the accident.
 */
export function experienceFigures({ entries, earns, parties, productCode }: Recorded): FigureEntry[] {
  const of = (insurerId: string): ExperienceOf => ({
    insurerId,
    manufacturerId: parties.manufacturerId,
    // What has no product earns nothing and loses nothing.
    productCode: productCode ?? '',
  })
  const premiums = keyed(
    entries.filter(({ account }) => account === 'writtenPremium'),
    ({ party }) => party,
  )
  const losses = keyed(
    entries.filter(({ account, accidentDay }) => account === 'incurredLosses' && accidentDay !== null),
    ({ party, accidentDay }) => `${accidentDay} ${party}`,
  )
  return [
    ...[...premiums].flatMap(([party, amountFen]) => (earns ? premiumEntries(of(party), earns, -amountFen) : [])),
    ...[...losses].map(([key, amountFen]) => {
      const [day = '', party = ''] = key.split(' ')
      return { figure: nameOf(of(party), LOSSES), day, amountFen, count: 1 }
    }),
  ].filter(({ amountFen }) => amountFen !== 0)
}

/** Where the experience of a window stands among the figures. */
export function experienceRanges(of: ExperienceOf, { from, to }: Period): FigureRange[] {
  const premiums = nameOf(of, PREMIUMS)
  const losses = nameOf(of, LOSSES)
  return [
    { from: premiums, to: premiums, since: addDays(from, 1), until: to },
    { from: losses, to: losses, since: from, until: addDays(to, -1) },
    // Terms that end after an edge and began before it.
    ...[from, to].map((edge) => ({
      from: `${nameOf(of, TERMS)}${addDays(edge, 1)}`,
      to: `${nameOf(of, TERMS)}\uffff`,
      until: addDays(edge, -1),
    })),
  ]
}

/** The experience of a window from what its figures come to, to the fen what all transactions one by one would say. */
export function experienceOf(
  sums: readonly Pick<FigureEntry, 'figure' | 'amountFen'>[],
  of: ExperienceOf,
  { from, to }: Period,
): Experience {
  const named = (part: string) =>
    sums.flatMap(({ figure, amountFen }) => (figure === nameOf(of, part) ? [amountFen] : []))
  const terms = sums.flatMap(({ figure, amountFen }) => {
    const earns = termOf(figure, of)
    return earns ? [{ earns, amountFen }] : []
  })
  const runningAt = (edge: CivilDate) =>
    terms
      .filter(({ earns }) => earns.from < edge && edge < earns.to)
      .map(({ earns, amountFen }) => earnedBefore(amountFen, earns, edge))
  return {
    // Earned before the end less earned before the beginning: a term over by then has earned all of it.
    earnedFen: sumFen([...named(PREMIUMS), ...runningAt(to)]) - sumFen(runningAt(from)),
    incurredFen: sumFen(named(LOSSES)),
  }
}

const PREMIUMS = 'premiums'
const LOSSES = 'losses'
const TERMS = 'terms|'

const nameOf = ({ insurerId, manufacturerId, productCode }: ExperienceOf, part: string): string =>
  `experience|${insurerId}|${manufacturerId}|${productCode}|${part}`

function premiumEntries(of: ExperienceOf, earns: Earning, amountFen: number): FigureEntry[] {
  const { from, to } = earns
  return [
    { figure: nameOf(of, PREMIUMS), day: to, amountFen, count: 1 },
    { figure: `${nameOf(of, TERMS)}${earningText(earns)}`, day: from, amountFen, count: 1 },
  ]
}

function termOf(figure: string, of: ExperienceOf): Earning | null {
  const prefix = nameOf(of, TERMS)
  return figure.startsWith(prefix) ? earningOf(figure.slice(prefix.length)) : null
}
