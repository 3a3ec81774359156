import type { CancellationRules } from './domain/cancellation.ts'
import type { Product, ProductCover } from './domain/product.ts'
import type { Settlement } from './domain/settlement.ts'
import type { Tariff } from './domain/tariff.ts'

export type { EarningPoint, RiskDistribution } from './domain/earning.ts'
export type {
  AttributeValue,
  CommonField,
  FormField,
  FormTableRow,
  Scalar,
  ScalarField,
  TableField,
} from './domain/form.ts'
export type {
  BilingualText,
  Bounded,
  CoverCode,
  EffectiveDates,
  Exclusion,
  LimitRule,
  Product,
  ProductCover,
  ProductProvision,
  RequiredDocument,
} from './domain/product.ts'
export type { Rating, RatingCover, RatingFacts, RatingItem, RatingStep } from './domain/rating.ts'
export type { Settlement, SettlementStep } from './domain/settlement.ts'
export type { Band, Dimension, RateAdjustmentRule, Tariff, TariffTable, ValueKind } from './domain/tariff.ts'

/** A product version in a list. */
export type ProductSummaryView = Pick<
  Product,
  'code' | 'version' | 'name' | 'line' | 'scheme' | 'currency' | 'filingNo' | 'effective' | 'hash'
> & { readonly covers: readonly Pick<ProductCover, 'code' | 'name'>[] }

/** A tariff in a list. */
export type TariffSummaryView = Pick<Tariff, 'id' | 'version' | 'product' | 'name' | 'filingNo' | 'effective' | 'hash'>

/** A product version with all a person needs to fill in and judge a submission. */
export interface ProductView extends Product {
  /** How losses are settled: as filed, or as usual where the version does not say. */
  readonly settlement: Settlement
  /** How contracts end early: as filed, or as the law has it where the version does not say. */
  readonly cancellation: CancellationRules
  /** The tariff that prices cover beginning on the day asked for, or when the version began; null when none is filed. */
  readonly tariff: TariffSummaryView | null
  /** Every shipped version of the product, oldest first, and this one. */
  readonly versions: readonly Pick<Product, 'version' | 'effective' | 'hash'>[]
}

/** A tariff with its tables. */
export type TariffView = Tariff
