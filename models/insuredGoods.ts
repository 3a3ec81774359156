import { type ClientSession, model, Schema } from 'mongoose'
import type { GoodsCover, InsuredGoods } from '../server/business/offer/underwriting/domain/insuredGoods.ts'
import { type Period, withoutDays } from '../server/kernel/period.ts'

/** One row per cover: an item of a policy, or one batch of it. */
interface CoverRow extends GoodsCover {
  /** The policy and the place among its goods: `FS2026000012#1`, so that rows sort as they were insured. */
  readonly _id: string
  /** The event that changed the policy so; absent in rows of the event that bound it. */
  readonly event?: string
  /** That the goods are no longer insured on the days; absent in rows that say they are. */
  readonly released?: boolean
  /**
   * The list of policies for which they are held: nobody else insures them, and its policy is about to be written with an event
   * or the row to be let go. Absent in rows of policies.
   */
  readonly held?: string
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
    event: { type: String },
    released: { type: Boolean },
    held: { type: String },
  },
  { versionKey: false, collection: 'insuredGoods' },
)
const KEYS = ['machine', 'contract', 'use', 'alike', 'plate'] as const
/** What is told of goods beside their keys. */
const DECLARED = ['contractDate', 'unitOfSupport', 'firstYear'] as const
for (const key of KEYS) schema.index({ [key]: 1, _id: 1 })
// What is sealed with the event that binds a policy.
schema.index({ policyNo: 1 })
schema.index({ event: 1 }, { partialFilterExpression: { event: { $exists: true } } })

schema.index({ held: 1 }, { partialFilterExpression: { held: { $exists: true } } })

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
  for (const cover of withoutReleased(found)) {
    for (const key of keysOf(cover)) covers.set(key, [...(covers.get(key) ?? []), cover])
  }
  return keys.flatMap((key) => {
    const known = covers.get(key)
    return known ? [{ _id: key, covers: known }] : []
  })
}

/** What rows come to: goods are insured on the days on which they were entered and not released since. */
function withoutReleased(rows: readonly CoverRow[]): GoodsCover[] {
  const releases = rows.filter(({ released }) => released)
  return rows
    .filter(({ released }) => !released)
    .flatMap(({ _id, event, released, held, ...cover }) => {
      const own = releases.filter((release) => isSame(release, cover) && isLater(release._id, _id))
      const days = own.reduce<readonly Period[]>((left, release) => withoutDays(left, release), [cover])
      return days.map(({ from, to }) => ({ ...cover, from, to }))
    })
}

const isSame = (one: GoodsCover, other: GoodsCover): boolean =>
  one.policyNo === other.policyNo && [...KEYS, ...DECLARED].every((name) => one[name] === other[name])

/** Rows of a policy are numbered in the order in which they were written. */
const isLater = (one: string, other: string): boolean => one > other

/** Keys are hashes of what they are of, so no two kinds of them share one. */
const keysOf = (cover: GoodsCover): string[] => KEYS.flatMap((key) => cover[key] ?? [])

/** The rows of a policy's goods. */
export const coverRows = (covers: readonly GoodsCover[]): CoverRow[] =>
  covers.map((cover, index) => ({ _id: `${cover.policyNo}#${String(index + 1).padStart(3, '0')}`, ...cover }))

/** What a change of a policy does to its goods. */
export interface GoodsChange {
  readonly policyNo: string
  /** The event that changes the policy, and its number among those of the policy. */
  readonly event: string
  readonly version: number
  readonly entered: readonly GoodsCover[]
  readonly released: readonly GoodsCover[]
}

/** Enters what a change of a policy insures from some days on and releases what it no longer does; guarded like the first entry. */
export async function changeInsuredGoods(
  { policyNo, event, version, entered, released }: GoodsChange,
  gates: readonly string[],
  session: ClientSession,
): Promise<void> {
  const rows = [...released.map((cover) => ({ ...cover, released: true })), ...entered].map((cover, index) => ({
    _id: `${policyNo}#E${String(version).padStart(5, '0')}-${String(index + 1).padStart(5, '0')}`,
    ...cover,
    event,
  }))
  await passGoodsGates(gates, session)
  if (rows.length > 0) await InsuredGoodsModel.insertMany(rows, { session })
}

/**
 * Enters a policy's goods, one row each. The given keys have a gate each that whoever enters under them writes, so that of
 * two policies bound at the same moment for one machine the second meets a write conflict, is run again and then sees the
 * first.
 */
export async function registerInsuredGoods(
  covers: readonly GoodsCover[],
  gates: readonly string[],
  session: ClientSession,
): Promise<void> {
  await passGoodsGates(gates, session)
  if (covers.length > 0) await InsuredGoodsModel.insertMany(coverRows(covers), { session })
}

/** Enters the goods of many policies, or holds them for a list of policies that is about to be written as a whole. */
export async function registerGoodsOfMany(
  policies: readonly (readonly GoodsCover[])[],
  gates: readonly string[],
  session: ClientSession,
  held?: string,
): Promise<void> {
  await passGoodsGates(gates, session)
  const rows = policies.flatMap(coverRows).map((row) => ({ ...row, ...(held !== undefined && { held }) }))
  if (rows.length > 0) await InsuredGoodsModel.collection.insertMany(rows as never, { session })
}

/** Makes held goods those of their policies, in the transaction that writes these; gives how many rows there were. */
export async function enterHeldGoods(
  held: string,
  policyNos: readonly string[],
  session: ClientSession,
): Promise<number> {
  const own = { policyNo: { $in: [...policyNos] }, held }
  return (await InsuredGoodsModel.collection.updateMany(own, { $unset: { held: '' } }, { session })).modifiedCount
}

/** Lets go of goods that were held and whose policies are not written. */
export async function letHeldGoodsGo(held: string): Promise<void> {
  await InsuredGoodsModel.collection.deleteMany({ held })
}

async function passGoodsGates(gates: readonly string[], session: ClientSession): Promise<void> {
  if (gates.length === 0) return
  await GoodsGateModel.bulkWrite(
    gates.map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { entries: 1 } }, upsert: true } })),
    { session },
  )
}
