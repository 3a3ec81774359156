import type { CoverTerms } from '../../../contract/terms/domain/insuredItem.ts'
import type { Quote, Terms } from './quote.ts'

/** How a figure of the terms is read. */
export const FIGURE_UNITS = ['fen', 'ppm', 'date'] as const
type Unit = (typeof FIGURE_UNITS)[number]

/** One figure of the terms: which, as in `covers.quality.deductibleFen`, and how to read it. */
export interface TermFigure {
  readonly field: string
  readonly unit: Unit
  readonly value: number | string | null
}

/** A figure the insurer offers otherwise than it was asked. Null where one side has no such cover. */
export interface TermDifference {
  readonly field: string
  readonly unit: Unit
  readonly asked: number | string | null
  readonly offered: number | string | null
}

const COVER_FIGURES = {
  limitFen: 'fen',
  perOccurrenceLimitFen: 'fen',
  deductibleFen: 'fen',
  deductiblePpm: 'ppm',
  copayPpm: 'ppm',
} as const satisfies Partial<Record<keyof CoverTerms, Unit>>
const COVER_FIGURE_NAMES = Object.keys(COVER_FIGURES) as (keyof typeof COVER_FIGURES)[]

/** Codes of the covers of several terms, each once, in the order they first come. */
export const coverCodesOf = (all: readonly Terms[]): readonly string[] => [
  ...new Set(all.flatMap(({ covers }) => covers.map(({ code }) => code))),
]

/** Every figure of the terms, for the given covers, in the order of a comparison. */
export function figuresOf({ period, totalLimitFen, covers }: Terms, coverCodes: readonly string[]): TermFigure[] {
  return [
    { field: 'period.from', unit: 'date', value: period.from },
    { field: 'period.to', unit: 'date', value: period.to },
    { field: 'totalLimitFen', unit: 'fen', value: totalLimitFen },
    ...coverCodes.flatMap((code) => {
      const cover = covers.find((each) => each.code === code)
      return COVER_FIGURE_NAMES.map((name) => ({
        field: `covers.${code}.${name}`,
        unit: COVER_FIGURES[name],
        value: cover?.[name] ?? null,
      }))
    }),
  ]
}

/** What a counter-offer changes against what was asked; empty when the terms are offered as asked. */
export function differencesOf(quote: Pick<Quote, 'asked' | 'period' | 'totalLimitFen' | 'covers'>): TermDifference[] {
  const codes = coverCodesOf([quote.asked, quote])
  const asked = figuresOf(quote.asked, codes)
  return figuresOf(quote, codes).flatMap(({ field, unit, value }, index) => {
    const before = asked[index]?.value ?? null
    return before === value ? [] : [{ field, unit, asked: before, offered: value }]
  })
}
