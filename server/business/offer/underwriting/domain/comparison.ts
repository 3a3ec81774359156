import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { coverCodesOf, FIGURE_UNITS, figuresOf } from './differences.ts'
import type { Quote, Terms } from './quote.ts'

/** How a line of a comparison is read. */
export const COMPARISON_UNITS = [...FIGURE_UNITS, 'text'] as const

/** One line of a comparison; cells in the order of the quotes. */
export interface ComparisonRow {
  /** As in `premiumFen`, `covers.quality.limitFen`, `adjustments`, `conditions`. */
  readonly field: string
  readonly unit: (typeof COMPARISON_UNITS)[number]
  /** What the applicant asked for; null where nothing can be asked. */
  readonly asked: number | string | null
  readonly cells: readonly {
    readonly value: number | string | null
    /** Another than the first quote's. */
    readonly changed: boolean
  }[]
}

type ComparedQuote = Pick<
  Quote,
  'period' | 'totalLimitFen' | 'covers' | 'premiumFen' | 'adjustments' | 'conditions' | 'expiresOn'
>

/** Quotes side by side, figure by figure, against what was asked; a cell that is not as in the first quote is marked. */
export function compareQuotes(asked: Terms | null, quotes: readonly ComparedQuote[]): ComparisonRow[] {
  const codes = coverCodesOf(asked ? [asked, ...quotes] : quotes)
  const askedFigures = asked ? figuresOf(asked, codes) : []
  const figures = quotes.map((quote) => figuresOf(quote, codes))
  const terms = (figures[0] ?? []).map(({ field, unit }, index) =>
    row(
      field,
      unit,
      askedFigures[index]?.value ?? null,
      figures.map((figure) => figure[index]?.value ?? null),
    ),
  )
  return [
    row(
      'premiumFen',
      'fen',
      null,
      quotes.map(({ premiumFen }) => premiumFen),
    ),
    ...terms,
    row('adjustments', 'text', null, quotes.map(adjustmentsText)),
    row('conditions', 'text', null, quotes.map(conditionsText)),
    row(
      'expiresOn',
      'date',
      null,
      quotes.map(({ expiresOn }) => expiresOn),
    ),
  ]
}

function row(
  field: string,
  unit: ComparisonRow['unit'],
  asked: ComparisonRow['asked'],
  values: readonly (number | string | null)[],
): ComparisonRow {
  return { field, unit, asked, cells: values.map((value) => ({ value, changed: value !== values[0] })) }
}

const adjustmentsText = ({ adjustments }: ComparedQuote): string | null =>
  adjustments.map(({ ratePpm, reason }) => `${signedPercent(ratePpm)} ${reason}`).join('\n') || null

const conditionsText = ({ conditions }: ComparedQuote): string | null =>
  conditions.map(({ text }) => text).join('\n') || null

/** `-50000` ppm -> `-5%`. */
function signedPercent(ppm: number): string {
  const size = Math.abs(ppm)
  const decimals = String(size % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${ppm < 0 ? '-' : '+'}${Math.floor(size / 10_000)}${decimals === '' ? '' : `.${decimals}`}%`
}

/** Whether quotes stand side by side: all of one submission, that the person sees. */
export const decideCompared = (
  numbers: readonly string[],
  ofSubmission: ReadonlySet<string>,
): Decision<true, UnderwritingRefusalCode> =>
  acceptedUnless(
    numbers
      .filter((value) => !ofSubmission.has(value))
      .map((value): Refusal<UnderwritingRefusalCode> => ({ code: 'quote.other-submission', field: 'quote', value })),
    true,
  )
