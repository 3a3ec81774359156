import { accepted, acceptedUnless, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { DocumentRefusalCode } from '../documents.refusals.ts'
import type { KeptFile } from './issuedDocument.ts'

/** The product version that a policy or a document pins, as it was. */
export const decideProduct = (hash: string, product: Product | null): Decision<Product, DocumentRefusalCode> =>
  product ? accepted(product) : refused({ code: 'document.product-changed', threshold: hash })

/** Whether what is stored, by its hash, is what was printed; null where nothing is stored. */
export const decideUnaltered = (
  { sha256 }: Pick<KeptFile, 'sha256'>,
  stored: string | null,
): Decision<true, DocumentRefusalCode> =>
  acceptedUnless(stored === sha256 ? [] : [{ code: 'document.altered', threshold: sha256 }], true)
