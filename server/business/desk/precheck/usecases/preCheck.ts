import { subsidyRuleSets } from '../../../../../config/subsidy-rules/index.ts'
import { type Decision, type Refusal, refusalsOf, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { matchEntry } from '../../../reference/catalogue/domain/matchEntry.ts'
import { findEntries } from '../../../reference/catalogue/usecases/findEntries.ts'
import { determineRating } from '../../../reference/product/domain/determineRating.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { Rating, RatingFacts } from '../../../reference/product/domain/rating.ts'
import type { Tariff } from '../../../reference/product/domain/tariff.ts'
import { decideChecked, decideEntry } from '../domain/checked.ts'
import { type RoughSubsidy, roughSubsidies } from '../domain/roughSubsidy.ts'
import { roughTerms } from '../domain/roughTerms.ts'
import type { PreCheckBody } from '../precheck.contract.ts'
import { countCheck } from './countCheck.ts'
import { findCheckableProducts } from './products.ts'

export interface PreCheck {
  readonly product: Product
  readonly tariff: Tariff
  readonly catalogueRefusals: readonly Refusal[]
  readonly facts: RatingFacts
  readonly rating: Decision<Rating>
  readonly subsidies: readonly RoughSubsidy[]
}

/** Where no region is said, only national schemes can apply. */
const NO_REGION = '000000'

export type PreCheckQuestion = PreCheckBody

/**
 * What a maker could expect for one product of the catalogue: whether it is one, roughly what premium, which schemes
 * could subsidise it with how much, and what is missing. By the same rules as a real submission; stores nothing.
 */
export async function preCheck(reader: Reader, command: PreCheckQuestion): Promise<PreCheck> {
  await countCheck(reader)
  const { productCode, catalogueEntryId, region, ...risk } = command
  const found = (await findCheckableProducts(reader)).find(({ product }) => product.code === productCode)
  const { product, tariff } = valueOrThrow(decideChecked(found, productCode))
  const listed = (await findEntries(reader, [catalogueEntryId])).get(catalogueEntryId)
  const entry = valueOrThrow(decideEntry(listed, product, catalogueEntryId))
  const { category, unitOfSupport, editionId, scheme } = entry
  const match = matchEntry(entry, { unitOfSupport, indicators: risk.indicators, on: reader.businessDate })
  const facts = roughTerms(product, { ...risk, category, unitOfSupport }, reader.businessDate)
  const rating = determineRating(product, tariff, facts)
  const insured = { scheme, catalogueEdition: editionId, region: region ?? NO_REGION, facts }
  return {
    product,
    tariff,
    catalogueRefusals: refusalsOf(match),
    facts,
    rating,
    subsidies: rating.ok ? roughSubsidies(subsidyRuleSets, { ...insured, rating: rating.value }) : [],
  }
}
