import { PRODUCTS, productSchema, SUPERSEDED_PRODUCTS } from '../../../../../config/products/index.ts'
import type { Product } from '../../product/domain/product.ts'
import { type DefinitionKind, draftOf, nameOf, type ShippedDefinition, textOf } from './kind.ts'

const shippedOf = (product: Product, superseded: boolean): ShippedDefinition => ({
  ref: `${product.code}@${product.version}`,
  code: product.code,
  version: product.version,
  name: nameOf(draftOf(product)) ?? product.code,
  effective: product.effective,
  hash: product.hash,
  content: draftOf(product),
  whole: product,
  superseded,
})

/** Products: covers, limits, forms, wording. */
export const productKind: DefinitionKind = {
  name: 'product',
  schema: productSchema,
  template: {
    code: '',
    version: '1',
    name: { zh: '', en: '' },
    line: '',
    scheme: null,
    currency: 'CNY',
    filingNo: '',
    clause: [],
    exclusions: [],
    covers: [],
    limits: { minimum: [], maximumPpm: null },
    period: { maximumMonths: { value: 12, reference: '' }, minimumDays: { value: 30, reference: '' } },
    renewal: { renewable: true, maximumGapDays: { value: 0, reference: '' }, maximumYears: null },
    coinsurance: null,
    objectName: { zh: '', en: '' },
    itemForm: [],
    documents: [],
  },
  codeOf: (content) => textOf(content, 'code'),
  withCode: (content, code) => ({ ...content, code }),
  versionOf: (content) => textOf(content, 'version'),
  productOf: () => null,
  check: () => [],
  shipped: [
    ...PRODUCTS.map((product) => shippedOf(product, false)),
    ...SUPERSEDED_PRODUCTS.map((product) => shippedOf(product, true)),
  ],
}
