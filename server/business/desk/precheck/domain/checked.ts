import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { PreCheckRefusalCode } from '../precheck.refusals.ts'

/** A product that can be tried, or that there is none of that code. */
export const decideChecked = <P>(found: P | undefined, value: string): Decision<P, PreCheckRefusalCode> =>
  found === undefined ? refused({ code: 'precheck.unknown-product', field: 'productCode', value }) : accepted(found)

/** An entry of the catalogue that the product is for. */
export const decideEntry = (
  entry: CatalogueEntry | undefined,
  { scheme }: Pick<Product, 'scheme'>,
  value: string,
): Decision<CatalogueEntry, PreCheckRefusalCode> =>
  entry?.scheme === scheme
    ? accepted(entry)
    : refused({ code: 'precheck.unknown-entry', field: 'catalogueEntryId', value })
