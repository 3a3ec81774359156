import { openBatch } from '../../../../../models/batches.ts'
import { findHead } from '../../../../../models/bordereauPacks.ts'
import { bordereauMappingStore, bordereauStore } from '../../../../../models/bordereaux.ts'
import type { Stored } from '../../../../../models/store.ts'
import {
  accepted,
  acceptedUnless,
  type Decision,
  type Refusal,
  refused,
  valueOrThrow,
} from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { findDefinition } from '../../../reference/definition/usecases/findDefinition.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { BordereauRefusalCode } from '../bordereau.refusals.ts'
import type { Bordereau, BordereauMapping, BordereauRef, FileHead, SavedMapping } from '../domain/bordereau.ts'
import { columnsOf, NEEDED, placesOf } from '../domain/columns.ts'
import { bordereauTransitions } from '../domain/lifecycle.ts'
import { factsOf, type SeenBordereau, seen } from './bordereaux.ts'

/** Kind of the batches that read and check a list. */
export const CHECK_BATCH = 'bordereauCheck'

export interface CheckBordereau extends BordereauRef, BordereauMapping {
  /** Keeps the mapping under this name for the next list. */
  readonly saveAs?: string
}

/** Has the whole list read and checked by this mapping; nothing of it is written. */
export async function checkBordereau(
  work: UnitOfWork,
  { bordereauNo, saveAs, ...mapping }: CheckBordereau,
): Promise<SeenBordereau> {
  const before = await work.loadForChange(bordereauStore, bordereauNo)
  const facts = factsOf(await seen(before))
  const state = valueOrThrow(decideTransition(bordereauTransitions, before.state, 'check', facts))
  const head = await findHead(bordereauNo, work.session)
  valueOrThrow(decideMapping(head, mapping, await productNow(work, mapping.productCode)))
  const checkNo = before.checkNo + 1
  const batchId = `${bordereauNo}-check-${checkNo}`
  if (saveAs !== undefined) await saveMapping(work, saveAs, mapping)
  const bordereau = await work.change(
    bordereauStore,
    before,
    { state, mapping, checkNo, batchId, digest: null, checkedOn: null, mode: null },
    {
      type: 'bordereau.check-begun',
      payload: { productCode: mapping.productCode, columns: Object.keys(mapping.columns).length },
    },
  )
  await begin(work, bordereau, CHECK_BATCH)
  return seen(bordereau)
}

/** Opens the batch that an import names, of a kind. */
export async function begin(
  work: UnitOfWork,
  { _id, batchId, checkNo }: Bordereau & Stored,
  kind: string,
): Promise<void> {
  await openBatch(
    {
      _id: batchId ?? '',
      kind,
      businessDate: work.businessDate,
      scope: { bordereauNo: _id, checkNo },
      revisions: {},
      runId: null,
      openedAt: work.now,
    },
    work.session,
  )
}

/** The product as it is known today, whose form says what a list can say. */
export const productNow = (work: UnitOfWork, code: string): Promise<Product | null> =>
  findDefinition(work, 'product', { insurerId: work.actor.organisationId, code, on: work.businessDate })

/** Whether a list can be read so: every column is there, the needed ones are named, and the product asks for them. */
export function decideMapping(
  head: FileHead,
  { productCode, headingLine, columns }: BordereauMapping,
  product: Product | null,
): Decision<ReadonlyMap<string, number>, BordereauRefusalCode> {
  if (!product) return refused({ code: 'bordereau.product-unknown', field: 'productCode', value: productCode })
  const heading = head.rows.find(({ line }) => line === headingLine)
  if (!heading) return refused({ code: 'bordereau.heading-missing', field: 'headingLine', value: headingLine })
  const known = new Set(columnsOf(product))
  const places = placesOf(heading, columns)
  const refusals: Refusal<BordereauRefusalCode>[] = [
    ...NEEDED.filter((key) => columns[key] === undefined).map((key) => needed(key)),
    ...Object.keys(columns)
      .filter((key) => !known.has(key))
      .map((key) => ({ code: 'bordereau.column-unknown' as const, field: `columns.${key}`, value: key })),
    ...Object.entries(columns)
      .filter(([key]) => known.has(key) && !places.has(key))
      .map(([key, value]) => ({ code: 'bordereau.column-not-found' as const, field: `columns.${key}`, value })),
  ]
  return refusals.length > 0 ? acceptedUnless(refusals, places) : accepted(places)
}

const needed = (key: string): Refusal<BordereauRefusalCode> => ({
  code: 'bordereau.column-needed',
  field: `columns.${key}`,
  value: key,
})

async function saveMapping(work: UnitOfWork, name: string, mapping: BordereauMapping): Promise<void> {
  const { organisationId } = work.actor
  const known = await bordereauMappingStore.model
    .findOne({ organisationId, name } as object, null, { session: work.session })
    .lean<SavedMapping & Stored>()
  if (known)
    await work.change(
      bordereauMappingStore,
      known,
      { mapping },
      { type: 'bordereauMapping.changed', payload: { name } },
    )
  else
    await work.create(
      bordereauMappingStore,
      await work.nextNumber('BM'),
      { organisationId, name, mapping },
      { type: 'bordereauMapping.saved', payload: { name } },
    )
}
