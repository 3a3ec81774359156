import type {
  CoverTerms,
  QuoteBody,
  QuoteView,
  RateAdjustment,
  SpecialCondition,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { type PanelMemberValues, panelBody, panelValues } from './panelValues.ts'

/** What the form of a quote holds. */
export interface QuoteValues {
  readonly period: { readonly from: string; readonly to: string }
  readonly totalLimitFen: number
  readonly covers: readonly CoverTerms[]
  readonly adjustments?: readonly RateAdjustment[]
  readonly conditions?: readonly SpecialCondition[]
  readonly expiresOn?: string | null
  /** Lead first; empty where the insurer insures alone. */
  readonly panel?: readonly PanelMemberValues[]
}

/** Terms asked for, or those of the copied quote. */
export function quoteValues(submission: SubmissionView, copied: QuoteView | null): Partial<QuoteValues> {
  const terms = copied ?? submission
  return {
    ...(terms.period ? { period: terms.period } : {}),
    ...(terms.totalLimitFen === null ? {} : { totalLimitFen: terms.totalLimitFen }),
    covers: terms.covers.map(coverTerms),
    adjustments: copied?.adjustments ?? [],
    conditions: copied?.conditions ?? [],
    panel: panelValues(copied?.panel ?? null),
  }
}

/** The form as the server takes it. */
export function quoteBody({
  expiresOn,
  adjustments = [],
  conditions = [],
  panel = [],
  ...terms
}: QuoteValues): QuoteBody {
  return { ...terms, adjustments, conditions, panel: panelBody(panel), ...(expiresOn ? { expiresOn } : {}) }
}

function coverTerms(cover: CoverTerms): CoverTerms {
  const { code, limitFen, perOccurrenceLimitFen, deductibleFen, deductiblePpm, copayPpm } = cover
  return { code, limitFen, perOccurrenceLimitFen, deductibleFen, deductiblePpm, copayPpm }
}
