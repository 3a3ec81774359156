import type { ObjectSchema } from '../../../../../config/joi.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { EffectiveDates, Product } from '../../product/domain/product.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'
import type { DefinitionKindName, DraftContent } from '../domain/definition.ts'

/** A definition that comes with the system; everyone may read and copy it, nobody changes it. */
export interface ShippedDefinition {
  /** As in `FS-EQ@2026.1`. */
  readonly ref: string
  readonly code: string
  readonly version: string
  readonly name: string
  readonly effective: EffectiveDates
  readonly hash: string
  /** Without effective dates and hash. */
  readonly content: DraftContent
  /** The definition itself, as those who rate with it get it. */
  readonly whole: object
  /** A corrected version took its place: found by its reference and hash, never by a day. */
  readonly superseded?: boolean
}

/** What a check may look at besides the content. */
export interface CheckContext {
  /** The product a tariff prices, as the insurer would sell it; null where there is none. */
  readonly product: Product | null
  /** Categories of the product's catalogue. */
  readonly categories: readonly string[]
}

/** One kind of definition. Data; a further kind is a further entry in the registry. */
export interface DefinitionKind {
  readonly name: DefinitionKindName
  /** Of the whole content, effective dates included. */
  readonly schema: ObjectSchema
  /** What a new definition begins with. */
  readonly template: DraftContent
  /** What versions are grouped by and looked up by. */
  readonly codeOf: (content: DraftContent) => string | null
  readonly withCode: (content: DraftContent, code: string) => DraftContent
  /** What no two published versions of a code share. */
  readonly versionOf: (content: DraftContent) => string | null
  /** Code of the product whose form and catalogue the check needs. */
  readonly productOf: (content: DraftContent) => string | null
  /** What the schema cannot say. Content that does not follow the schema is checked as far as it goes. */
  readonly check: (content: DraftContent, context: CheckContext) => readonly Refusal<DefinitionRefusalCode>[]
  /** What whoever publishes sound content should know of it, and what does not keep it from being published. */
  readonly remarks?: (content: DraftContent) => readonly Refusal<DefinitionRefusalCode>[]
  readonly shipped: readonly ShippedDefinition[]
}

/** The text of a field, if it is one. */
export function textOf(content: DraftContent, field: string): string | null {
  const value = content[field]
  return typeof value === 'string' && value !== '' ? value : null
}

/** The name in a content, plain or bilingual. */
export function nameOf(content: DraftContent): string | null {
  const { name } = content
  if (typeof name === 'string' && name !== '') return name
  if (typeof name !== 'object' || name === null || !('zh' in name)) return null
  return typeof name.zh === 'string' && name.zh !== '' ? name.zh : null
}

/** The content of a definition as drafts hold it. */
export function draftOf(definition: object): DraftContent {
  const { hash, effective, superseded, ...content } = definition as Readonly<Record<string, unknown>>
  return content
}

/** What a product's tariff or rules have in common where they come with the system. */
interface ShippedForProduct {
  readonly id: string
  readonly version: string
  readonly product: string
  readonly effective: EffectiveDates
  readonly hash: string
}

/** What comes with the system for products, those in force before those that a corrected version replaced. */
export const shippedForProducts = (
  current: readonly ShippedForProduct[],
  superseded: readonly ShippedForProduct[],
): readonly ShippedDefinition[] => [
  ...current.map((whole) => shippedForProduct(whole, false)),
  ...superseded.map((whole) => shippedForProduct(whole, true)),
]

function shippedForProduct(whole: ShippedForProduct, superseded: boolean): ShippedDefinition {
  const { id, version, product: code, effective, hash } = whole
  const content = draftOf(whole)
  const ref = `${id}@${version}`
  return { ref, code, version: ref, name: nameOf(content) ?? id, effective, hash, content, whole, superseded }
}

/** What is defined for a product: its code is the product's, and versions are told apart by id and version. */
export const OF_A_PRODUCT: Pick<DefinitionKind, 'codeOf' | 'withCode' | 'versionOf' | 'productOf'> = {
  codeOf: (content) => textOf(content, 'product'),
  withCode: (content, code) => ({ ...content, product: code }),
  versionOf: (content) => {
    const id = textOf(content, 'id')
    const version = textOf(content, 'version')
    return id && version ? `${id}@${version}` : null
  },
  productOf: (content) => textOf(content, 'product'),
}

/** That the product it is defined for is one that the insurer sells. */
export function checkProduct(content: DraftContent, { product }: CheckContext): Refusal<DefinitionRefusalCode>[] {
  const code = textOf(content, 'product')
  return code && !product ? [{ code: 'definition.product-unknown', field: 'product', value: code }] : []
}
