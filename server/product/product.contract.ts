import type { Product } from './domain/product.ts'
import type { Tariff } from './domain/tariff.ts'

export type { AttributeValue, FormField, Scalar, ScalarField, TableField } from './domain/form.ts'
export type {
  BilingualText,
  Bounded,
  CoverCode,
  EffectiveDates,
  Product,
  ProductCover,
  RequiredDocument,
} from './domain/product.ts'
export type { Rating, RatingCover, RatingFacts, RatingItem, RatingStep } from './domain/rating.ts'
export type { Band, Dimension, Tariff, TariffTable } from './domain/tariff.ts'

/** A product version in a list. */
export type ProductSummaryView = Pick<
  Product,
  'code' | 'version' | 'name' | 'line' | 'scheme' | 'currency' | 'filingNo' | 'effective' | 'hash'
>

/** A tariff in a list. */
export type TariffSummaryView = Pick<Tariff, 'id' | 'version' | 'product' | 'name' | 'filingNo' | 'effective' | 'hash'>

/** A product version with all a person needs to fill in and judge a submission. */
export interface ProductView extends Product {
  /** The tariff that prices cover beginning on the day asked for; null when none is filed. */
  readonly tariff: TariffSummaryView | null
  /** Every version of the product, oldest first. */
  readonly versions: readonly { readonly version: string; readonly effective: Product['effective'] }[]
}

/** A tariff with its tables. */
export type TariffView = Tariff
