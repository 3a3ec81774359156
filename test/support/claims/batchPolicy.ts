import { findProduct } from '../../../config/products/index.ts'
import type { Stored } from '../../../models/store.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type { TestService } from '../app.ts'
import { insurePolicy } from './insurePolicy.ts'

type ItemChanges = NonNullable<NonNullable<Parameters<typeof insurePolicy>[3]>['itemChanges']>

/** A policy of the product that counts each production batch as one occurrence, of the batches B-01 and B-02. */
export function batchPolicy(service: TestService, itemChanges: ItemChanges = {}): Promise<Policy & Stored> {
  const material = findProduct('FB-NM', '2026-03-01')
  if (!material) throw new Error('no product for materials')
  const { code, version, hash, filingNo, name } = material
  return insurePolicy(service, {}, null, {
    product: { code, version, hash, filingNo, name: name.zh },
    attributes: { batches: [{ batchNo: 'B-01' }, { batchNo: 'B-02' }] },
    itemChanges,
  })
}
