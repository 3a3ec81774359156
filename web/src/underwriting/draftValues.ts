import type {
  AttributeValue,
  CoverTerms,
  DraftItem,
  SubmissionBody,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type {
  FormField,
  ProductCover,
  ProductView,
} from '../../../server/business/reference/product/product.contract.ts'

/** A cover as it is typed: chosen or not, and possibly half filled in. */
export type DraftCover = { readonly [Key in keyof Omit<CoverTerms, 'code'>]?: CoverTerms[Key] | null } & {
  readonly included: boolean
}

export interface MeasuredIndicator {
  readonly value?: number | null
  readonly evidence?: string | null
}

/** An item as it is typed; indicators by code, so that they follow the catalogue entry. */
export type DraftItemValues = {
  readonly [Key in keyof Omit<DraftItem, 'indicators' | 'attributes'>]?: DraftItem[Key] | null
} & {
  readonly measured?: Readonly<Record<string, MeasuredIndicator | undefined>>
  readonly attributes?: Readonly<Record<string, DraftAttribute | undefined>>
}

/** A value of the product's own; rows of a table may be begun and still be empty. */
type DraftAttribute = AttributeValue | readonly (Readonly<Record<string, unknown>> | null | undefined)[]

export interface DraftPeriod {
  readonly from?: string | null
  readonly to?: string | null
}

/** What the form of a submission holds; covers by their code, whether chosen or not. */
export interface DraftValues {
  readonly insurerId?: string | null
  readonly renewalOf?: string | null
  readonly period?: DraftPeriod
  readonly totalLimitFen?: number | null
  readonly covers: Readonly<Record<string, DraftCover | undefined>>
  readonly items: readonly DraftItemValues[]
}

/** A new form: the covers that belong to every policy with their usual shares, one empty item. */
export function newDraft(product: ProductView): DraftValues {
  return { covers: usualCovers(product), items: [emptyItem(product.itemForm)] }
}

/** An item not yet filled in: tables with the rows they need, yes or no only where the answer is usually no. */
export function emptyItem(form: readonly FormField[]): DraftItemValues {
  const tables = form.flatMap((field) =>
    field.type === 'table' ? [[field.name, Array.from({ length: leastRows(field) }, () => ({}))] as const] : [],
  )
  return { firstYear: false, attributes: Object.fromEntries(tables) }
}

const leastRows = ({ minRows, required }: { readonly minRows?: number; readonly required: boolean }): number =>
  minRows ?? (required ? 1 : 0)

/** What the server keeps of a draft. */
type StoredDraft = Pick<SubmissionView, 'insurerId' | 'renewalOf' | 'period' | 'totalLimitFen' | 'covers' | 'items'>

/** A stored draft as form values. */
export function draftValues(draft: StoredDraft, product: ProductView): DraftValues {
  const stored = draft.covers.map(({ code, ...terms }) => [code, { ...terms, included: true }] as const)
  return {
    insurerId: draft.insurerId,
    renewalOf: draft.renewalOf,
    period: draft.period ?? {},
    totalLimitFen: draft.totalLimitFen,
    covers: { ...usualCovers(product), ...Object.fromEntries(stored) },
    items: draft.items.map(({ itemNo: _, ...item }) => draftItemValues(item)),
  }
}

/** A stored item, or some of its values, as form values. */
export function draftItemValues({ indicators, ...item }: Partial<DraftItem>): DraftItemValues {
  if (!indicators) return item
  const measured = indicators.map(({ code, value, evidence }) => [code, { value, evidence }] as const)
  return { ...item, measured: Object.fromEntries(measured) }
}

/** What can be saved now: covers and period only once they are whole, because half of one means nothing. */
export function draftBody(values: DraftValues, product: ProductView): SubmissionBody {
  const { from, to } = values.period ?? {}
  return {
    productCode: product.code,
    insurerId: values.insurerId ?? null,
    renewalOf: values.renewalOf?.trim() || null,
    period: from && to ? { from, to } : null,
    totalLimitFen: values.totalLimitFen ?? null,
    covers: sentCovers(values, product),
    items: (values.items ?? []).map((item) => draftItemBody(item, product.itemForm)),
  }
}

/** The chosen covers that are filled in, in the order of the product, as the server counts them. */
export const sentCovers = ({ covers }: Pick<DraftValues, 'covers'>, product: ProductView): CoverTerms[] =>
  product.covers.flatMap((cover) => wholeCover(cover, covers[cover.code]) ?? [])

/** Codes of the measured indicators of an item, in the order the server counts them. */
export const sentIndicators = ({ measured = {} }: DraftItemValues): string[] =>
  Object.entries(measured).flatMap(([code, indicator]) => (isNumber(indicator?.value) ? [code] : []))

/** Per-occurrence limit as the product's usual share of the cover's limit, in whole fen. */
export function usualPerOccurrenceFen({ perOccurrencePpm }: ProductCover, limitFen: number): number {
  return Number((BigInt(limitFen) * BigInt(perOccurrencePpm.default)) / 1_000_000n)
}

/** Whether a cover is part of what is asked for; those the product requires always are. */
export const isIncluded = (cover: ProductCover, draft: DraftCover | undefined): boolean =>
  cover.required || (draft?.included ?? false)

const usualCovers = ({ covers }: ProductView): DraftValues['covers'] =>
  Object.fromEntries(
    covers.map(({ code, required, deductibleFen, deductiblePpm, copayPpm }) => [
      code,
      {
        included: required,
        deductibleFen: deductibleFen.default,
        deductiblePpm: deductiblePpm.default,
        copayPpm: copayPpm.default,
      },
    ]),
  )

function wholeCover(cover: ProductCover, draft: DraftCover | undefined): CoverTerms | null {
  if (!draft || !isIncluded(cover, draft)) return null
  const { limitFen, perOccurrenceLimitFen, deductibleFen, deductiblePpm, copayPpm } = draft
  if (!isNumber(limitFen) || !isNumber(perOccurrenceLimitFen)) return null
  if (!isNumber(deductibleFen) || !isNumber(deductiblePpm) || !isNumber(copayPpm)) return null
  return { code: cover.code, limitFen, perOccurrenceLimitFen, deductibleFen, deductiblePpm, copayPpm }
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number'

/** Only what the product's form asks for: a field of another product or version is no part of this one. */
export function draftItemBody(item: DraftItemValues, form: readonly FormField[]): Partial<DraftItem> {
  const { measured = {}, attributes = {}, ...common } = item
  const filled = Object.entries(common).filter(([, value]) => isFilled(value))
  const own = form.flatMap(({ name }) => (isFilled(attributes[name]) ? [[name, attributeBody(attributes[name])]] : []))
  return {
    ...Object.fromEntries(filled),
    attributes: Object.fromEntries(own),
    indicators: sentIndicators(item).map((code) => ({
      code,
      value: measured[code]?.value ?? 0,
      evidence: measured[code]?.evidence?.trim() || null,
    })),
  }
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const attributeBody = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((row: unknown) => row ?? {}) : value
