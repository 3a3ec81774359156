import { randomBytes } from 'node:crypto'
import { PRODUCTS, SUPERSEDED_PRODUCTS } from '../../config/products/index.ts'
import type { Policy } from '../../server/business/contract/terms/domain/policy.ts'
import { type IssuedDocument, issuedWith } from '../../server/business/policy/documents/domain/issuedDocument.ts'
import { policyDocuments } from '../../server/business/policy/documents/domain/policyDocuments.ts'
import { isIssued } from '../../server/business/policy/documents/domain/policyPaper.ts'
import { CODE_LETTERS } from '../../server/business/policy/documents/domain/verificationCode.ts'
import type { Product } from '../../server/business/reference/product/domain/product.ts'
import { definitionStore } from '../definitions.ts'
import { issuedDocumentStore } from '../issuedDocuments.ts'
import { policyStore } from '../policies.ts'
import type { Stored } from '../store.ts'
import { termSegmentStore } from '../termSegments.ts'
import type { Created, Migration } from './migration.ts'

/**
 * Documents are fixed when they are issued. Of policies from before, what they were issued with is fixed now: their document
 * and a certificate of each item, by their first terms. How an insurer is reached was on no record then and is not made up.
 */
export const documentsAreIssued: Migration = {
  name: '0020-documents-are-issued',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.createDocuments(policyStore, issuedDocumentStore, async (policy) => {
      const issued = await documentsOf(policy)
      if (issued === null)
        await data.report(`the product of ${policy._id} is not the one it pins: it gets no documents`)
      return issued ?? []
    })
  },
}

/** Null where the product on file is not what the policy was made under. */
async function documentsOf(policy: Policy & Stored): Promise<readonly Created<IssuedDocument>[] | null> {
  if (!isIssued(policy)) return []
  const product = await findProduct(policy.product.hash)
  if (!product) return null
  const terms = await termSegmentStore.model.findOne({ policyNo: policy._id }).sort({ versionNo: 1 }).lean()
  if (!terms) return []
  return policyDocuments(policy, terms, { product, office: null }).map((draft) =>
    issuedWith(draft, policy.issuedAt, randomBytes(CODE_LETTERS)),
  )
}

async function findProduct(hash: string): Promise<Product | null> {
  const shipped = [...PRODUCTS, ...SUPERSEDED_PRODUCTS].find((candidate) => candidate.hash === hash)
  if (shipped) return shipped
  const own = await definitionStore.model
    .findOne({ kind: 'product', contentHash: hash }, { content: 1, effective: 1 })
    .lean()
  // Only content that passed the kind's schema was published.
  return own ? ({ ...own.content, effective: own.effective, hash } as Product) : null
}
