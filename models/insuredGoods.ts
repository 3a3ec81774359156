import { type ClientSession, model, Schema } from 'mongoose'
import type { GoodsCover, InsuredGoods } from '../server/underwriting/domain/insuredGoods.ts'

const InsuredGoodsModel = model<InsuredGoods>(
  'InsuredGoods',
  new Schema<InsuredGoods>(
    { _id: { type: String, required: true }, covers: { type: [Schema.Types.Mixed], required: true } },
    { versionKey: false, collection: 'insuredGoods' },
  ),
)

/** What the register knows under these keys, of all insurers. */
export const findInsuredGoods = (keys: readonly string[], session: ClientSession | null): Promise<InsuredGoods[]> =>
  InsuredGoodsModel.find({ _id: { $in: keys } }, null, { session }).lean<InsuredGoods[]>()

/**
 * Enters a policy's goods under each of their keys. One document per key, so that of two policies bound at the same
 * moment for one machine, one contract or one user the second meets a write conflict, is run again and then sees the
 * first.
 */
export async function registerInsuredGoods(covers: readonly GoodsCover[], session: ClientSession): Promise<void> {
  const byKey = new Map<string, GoodsCover[]>()
  for (const cover of covers) {
    for (const key of [cover.machine, cover.contract, cover.use]) {
      if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), cover])
    }
  }
  if (byKey.size === 0) return
  await InsuredGoodsModel.bulkWrite(
    [...byKey].map(([_id, entered]) => ({
      updateOne: { filter: { _id }, update: { $push: { covers: { $each: entered } } }, upsert: true },
    })),
    { session },
  )
}
