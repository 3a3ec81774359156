import { type ClientSession, model, Schema } from 'mongoose'
import type { GoodsCover, InsuredGoods } from '../server/business/offer/underwriting/domain/insuredGoods.ts'

/** One row per cover: an item of a policy, or one batch of it. */
interface CoverRow extends GoodsCover {
  /** The policy and the place among its goods: `FS2026000012#1`, so that rows sort as they were insured. */
  readonly _id: string
}

/** What two policies bound at the same moment for one key both write. */
interface GoodsGate {
  readonly _id: string
  readonly entries: number
}

const text = { type: String, default: null }
const schema = new Schema<CoverRow>(
  {
    _id: { type: String, required: true },
    policyNo: { type: String, required: true },
    from: { type: String, required: true },
    to: { type: String, required: true },
    machine: text,
    contract: text,
    use: text,
    alike: text,
    plate: text,
    contractDate: text,
    unitOfSupport: text,
    firstYear: { type: Boolean, required: true },
  },
  { versionKey: false, collection: 'insuredGoods' },
)
const KEYS = ['machine', 'contract', 'use', 'alike', 'plate'] as const
for (const key of KEYS) schema.index({ [key]: 1, _id: 1 })
// What is sealed with the event that binds a policy.
schema.index({ policyNo: 1 })

export const InsuredGoodsModel = model<CoverRow>('InsuredGoods', schema)

const GoodsGateModel = model<GoodsGate>(
  'GoodsGate',
  new Schema<GoodsGate>(
    { _id: { type: String, required: true }, entries: { type: Number, required: true } },
    { versionKey: false, collection: 'goodsGates' },
  ),
)

/** What the register knows under these keys, of all insurers, each in the order it was insured. */
export async function findInsuredGoods(
  keys: readonly string[],
  session: ClientSession | null,
): Promise<InsuredGoods[]> {
  if (keys.length === 0) return []
  const found = await InsuredGoodsModel.find({ $or: KEYS.map((key) => ({ [key]: { $in: keys } })) }, null, { session })
    .sort({ _id: 1 })
    .lean<CoverRow[]>()
  const covers = new Map<string, GoodsCover[]>()
  for (const { _id, ...cover } of found) {
    for (const key of keysOf(cover)) covers.set(key, [...(covers.get(key) ?? []), cover])
  }
  return keys.flatMap((key) => {
    const known = covers.get(key)
    return known ? [{ _id: key, covers: known }] : []
  })
}

/** Keys are hashes of what they are of, so no two kinds of them share one. */
const keysOf = (cover: GoodsCover): string[] => KEYS.flatMap((key) => cover[key] ?? [])

/** The rows of a policy's goods. */
export const coverRows = (covers: readonly GoodsCover[]): CoverRow[] =>
  covers.map((cover, index) => ({ _id: `${cover.policyNo}#${String(index + 1).padStart(3, '0')}`, ...cover }))

/**
 * Enters a policy's goods, one row each. Every key has a gate that whoever enters under it writes, so that of two
 * policies bound at the same moment for one machine, one contract or one user the second meets a write conflict, is run
 * again and then sees the first.
 */
export async function registerInsuredGoods(covers: readonly GoodsCover[], session: ClientSession): Promise<void> {
  if (covers.length === 0) return
  const keys = [...new Set(covers.flatMap(keysOf))].toSorted()
  if (keys.length > 0)
    await GoodsGateModel.bulkWrite(
      keys.map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { entries: 1 } }, upsert: true } })),
      { session },
    )
  await InsuredGoodsModel.insertMany(coverRows(covers), { session })
}
