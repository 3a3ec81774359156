import { isDeepStrictEqual } from 'node:util'
import { type Claim, occurrenceOf } from '../../server/business/claims/domain/claim.ts'
import { type ProductionBatch, withBatchKey } from '../../server/business/claims/domain/productionBatch.ts'
import type { Policy } from '../../server/business/contract/terms/domain/policy.ts'
import { numberKeysOf } from '../../server/business/offer/underwriting/domain/goodsNumbers.ts'
import { contractKeysOf } from '../../server/business/offer/underwriting/domain/keyGoods.ts'
import { catalogueEntries } from '../catalogueEntries.ts'
import { claimStore } from '../claims.ts'
import { organisationStore } from '../organisations.ts'
import { policyStore } from '../policies.ts'
import { quoteStore } from '../quotes.ts'
import { sanctionStore } from '../sanctions.ts'
import type { Store, Stored } from '../store.ts'
import { submissionStore } from '../submissions.ts'
import { termSegmentStore } from '../termSegments.ts'
import type { Migration, MigrationData } from './migration.ts'

/**
 * Numbers of more offices are read since keys were stored, and claims compare production batches by a key: keys that come
 * out otherwise by now are written anew. Policies that turn out to share a number, and claims of one batch that have
 * occurrences of their own, are reported; people decide on them. Organisations, entries of catalogues and of the register of
 * bans are found by keys of their names, quotes by whether a co-insurer has left.
 */
export const keysAnew: Migration = {
  name: '0009-keys-anew',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.changeDocuments(submissionStore, ({ items, parties, ...stored }) => {
      const keys = { numberKeys: numberKeysOf(items), contractKeys: contractKeysOf(items, parties.manufacturerId) }
      const { numberKeys, contractKeys } = stored
      return isDeepStrictEqual({ numberKeys, contractKeys }, keys) ? null : keys
    })
    const written = new Map<string, readonly string[]>()
    await data.changeDocuments(policyStore, (policy) => policyKeys(data, written, policy))
    await data.changeDocuments<Claim, Claim & PastBatch>(claimStore, (claim) => batchKey(data, claim))
    await writeMarks(data, organisationStore)
    await writeMarks(data, sanctionStore)
    await writeMarks(data, catalogueEntries)
    await writeMarks(data, quoteStore)
  },
}

/** What names and codes are found by. */
const writeMarks = <T>(data: MigrationData, { model, marks }: Store<T>): Promise<void> =>
  data.rewrite(model, (document) => [
    { updateOne: { filter: { _id: document._id as never }, update: { $set: { marks: marks?.(document) } } } },
  ])

interface PastBatch {
  readonly batch?: ProductionBatch
}

/** `written` is what this run wrote: what its transaction has not ended yet is not found by reading. */
async function policyKeys(
  data: MigrationData,
  written: Map<string, readonly string[]>,
  { _id, numberKeys: known }: Policy & Stored,
) {
  const segments = await termSegmentStore.model.find({ policyNo: _id }, { items: 1 }).sort({ _id: 1 }).lean()
  const numberKeys = numberKeysOf(segments.flatMap(({ items }) => items))
  if (isDeepStrictEqual(numberKeys, known)) return null
  const added = numberKeys.filter((key) => !known.includes(key))
  const others = await policyStore.model
    .find({ numberKeys: { $in: added }, _id: { $ne: _id } } as object, { _id: 1 })
    .sort({ _id: 1 })
    .lean<Stored[]>()
  const beside = [...written]
    .filter(([, keys]) => keys.some((key) => added.includes(key)))
    .map(([policyNo]) => policyNo)
  const numbers = new Set([...others.map((other) => other._id), ...beside])
  for (const number of [...numbers].filter((other) => other !== _id))
    await data.report(`${_id} and ${number} name the same number`)
  written.set(_id, numberKeys)
  return { numberKeys }
}

async function batchKey(data: MigrationData, claim: Claim & PastBatch & Stored) {
  if (!claim.batch) return null
  const batch = withBatchKey(claim.batch)
  if (isDeepStrictEqual(batch, claim.batch)) return null
  const { policyNo, lossNotice } = claim
  const earlier = { policyNo, 'lossNotice.cover': lossNotice.cover, batch: { $exists: true }, _id: { $lt: claim._id } }
  const others = (
    await claimStore.model
      .find(earlier as object)
      .sort({ _id: 1 })
      .lean<(Claim & PastBatch & Stored)[]>()
  ).filter((each) => each.batch && withBatchKey(each.batch).key === batch.key)
  for (const other of others.filter((each) => occurrenceOf(each) !== occurrenceOf(claim)))
    await data.report(`${claim._id} and ${other._id} are of one production batch, in occurrences of their own`)
  return { batch }
}
