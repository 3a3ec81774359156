import type { ProductView } from '../../../server/product/product.contract.ts'
import type {
  CoverTerms,
  DraftItem,
  SubmissionBody,
  SubmissionView,
} from '../../../server/underwriting/underwriting.contract.ts'

/** A cover as it is typed: left out or not, and possibly half filled in. */
export type DraftCover = { readonly [Key in keyof CoverTerms]?: CoverTerms[Key] | null } & {
  readonly code: CoverTerms['code']
  readonly included: boolean
}

/** An item as it is typed; indicators by code, so that they follow the catalogue entry. */
export type DraftItemValues = { readonly [Key in keyof Omit<DraftItem, 'indicators'>]?: DraftItem[Key] | null } & {
  readonly measured?: Readonly<Record<string, number | null>>
}

/** What the form of a submission holds. */
export interface DraftValues {
  readonly insurerId?: string | null
  readonly renewalOf?: string | null
  readonly period?: { readonly from?: string | null; readonly to?: string | null }
  readonly totalLimitFen?: number | null
  readonly covers: readonly DraftCover[]
  readonly items: readonly DraftItemValues[]
}

/** A new form: every cover of the product with its usual shares, one empty item. */
export function newDraft(product: ProductView): DraftValues {
  return { covers: product.covers.map((cover) => usualCover(cover)), items: [{ firstYear: false }] }
}

/** A stored draft as form values. */
export function draftValues(draft: SubmissionView, product: ProductView): DraftValues {
  return {
    insurerId: draft.insurerId,
    renewalOf: draft.renewalOf,
    period: draft.period ?? {},
    totalLimitFen: draft.totalLimitFen,
    covers: product.covers.map((cover) => {
      const stored = draft.covers.find(({ code }) => code === cover.code)
      return stored ? { ...stored, included: true } : { ...usualCover(cover), included: draft.covers.length === 0 }
    }),
    items: draft.items.map(({ itemNo: _, indicators, ...item }) => ({
      ...item,
      measured: Object.fromEntries(indicators.map(({ code, value }) => [code, value])),
    })),
  }
}

/** What can be saved now: covers and period only once they are whole, because half of one means nothing. */
export function draftBody(values: DraftValues, productCode: string): SubmissionBody {
  const { from, to } = values.period ?? {}
  return {
    productCode,
    insurerId: values.insurerId ?? null,
    renewalOf: values.renewalOf?.trim() || null,
    period: from && to ? { from, to } : null,
    totalLimitFen: values.totalLimitFen ?? null,
    covers: values.covers.flatMap((cover) => wholeCover(cover) ?? []),
    items: (values.items ?? []).map(itemBody),
  }
}

/** Per-occurrence limit as the product's usual share of the cover's limit, in whole fen. */
export function usualPerOccurrenceFen(product: ProductView, code: CoverTerms['code'], limitFen: number): number {
  const share = product.covers.find((cover) => cover.code === code)?.perOccurrencePpm.default ?? 1_000_000
  return Number((BigInt(limitFen) * BigInt(share)) / 1_000_000n)
}

function usualCover({ code, deductibleFen, deductiblePpm, copayPpm }: ProductView['covers'][number]): DraftCover {
  return {
    code,
    included: true,
    deductibleFen: deductibleFen.default,
    deductiblePpm: deductiblePpm.default,
    copayPpm: copayPpm.default,
  }
}

function wholeCover(cover: DraftCover): CoverTerms | null {
  const { code, limitFen, perOccurrenceLimitFen, deductibleFen, deductiblePpm, copayPpm } = cover
  const figures = [limitFen, perOccurrenceLimitFen, deductibleFen, deductiblePpm, copayPpm]
  if (!cover.included || figures.some((figure) => figure === null || figure === undefined)) return null
  return { code, limitFen, perOccurrenceLimitFen, deductibleFen, deductiblePpm, copayPpm } as CoverTerms
}

function itemBody({ measured = {}, ...item }: DraftItemValues): Partial<DraftItem> {
  const filled = Object.entries(item).filter(([, value]) => value !== undefined && value !== '')
  return {
    ...Object.fromEntries(filled),
    indicators: Object.entries(measured).flatMap(([code, value]) =>
      value === null || value === undefined ? [] : [{ code, value }],
    ),
  }
}
