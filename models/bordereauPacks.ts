import { type ClientSession, model, Schema } from 'mongoose'
import { type CheckCounts, type FileHead, sumCounts } from '../server/business/policy/bordereau/domain/bordereau.ts'
import type { BordereauFinding } from '../server/business/policy/bordereau/domain/finding.ts'
import type { BordereauPack, GoodsInFile, PackedPolicy } from '../server/business/policy/bordereau/domain/pack.ts'
import { runAgainIfDuplicate } from './duplicateKey.ts'

const { Mixed } = Schema.Types

const packSchema = new Schema<BordereauPack>(
  {
    _id: { type: String, required: true },
    bordereauNo: { type: String, required: true },
    checkNo: { type: Number, required: true },
    policies: { type: [Mixed], required: true },
    counts: { type: Mixed, required: true },
    digest: { type: String, default: null },
    prepared: { type: [Mixed], default: undefined },
  },
  { versionKey: false, minimize: false, collection: 'bordereauPacks' },
)
packSchema.index({ bordereauNo: 1, _id: 1 })

/** The rows of lists of policies while they are worked on: what a range goes over. Policies alone are on record. */
const PackModel = model<BordereauPack>('BordereauPack', packSchema)

const findingSchema = new Schema<BordereauFinding>(
  {
    _id: { type: String, required: true },
    bordereauNo: { type: String, required: true },
    pack: { type: String, required: true },
    foreignNo: { type: String, default: '' },
    line: { type: Number, required: true },
    column: { type: Number, default: null },
    key: { type: String, default: null },
    severity: { type: String, required: true },
    code: { type: String, required: true },
    value: { type: Mixed },
    threshold: { type: Mixed },
    unit: { type: String },
    reference: { type: String },
    rule: { type: Mixed },
  },
  { versionKey: false, collection: 'bordereauFindings' },
)
findingSchema.index({ bordereauNo: 1, _id: 1 })
findingSchema.index({ bordereauNo: 1, severity: 1, _id: 1 })
findingSchema.index({ pack: 1 })

/** What was found wrong with lists, one row a finding. */
export const BordereauFindingModel = model<BordereauFinding>('BordereauFinding', findingSchema)

/** That an insurer's policy of some number elsewhere is on file, or about to be. */
interface ForeignNumber {
  /** `<insurer>|<key of the number>`: so that it comes in once. */
  readonly _id: string
  readonly policyNo: string
  readonly bordereauNo: string
  readonly held?: string
}

const foreignSchema = new Schema<ForeignNumber>(
  {
    _id: { type: String, required: true },
    policyNo: { type: String, required: true },
    bordereauNo: { type: String, required: true },
    held: { type: String },
  },
  { versionKey: false, collection: 'foreignNumbers' },
)
foreignSchema.index({ policyNo: 1 })
foreignSchema.index({ held: 1 }, { partialFilterExpression: { held: { $exists: true } } })

const ForeignNumberModel = model<ForeignNumber>('ForeignNumber', foreignSchema)

interface KeptHead extends FileHead {
  /** The list. */
  readonly _id: string
}

const HeadModel = model<KeptHead>(
  'BordereauHead',
  new Schema<KeptHead>(
    {
      _id: { type: String, required: true },
      sheet: { type: String, default: '' },
      encoding: { type: String, default: null },
      rows: { type: [Mixed], required: true },
    },
    { versionKey: false, minimize: false, collection: 'bordereauHeads' },
  ),
)

/** Keeps the first rows of a list, by which a person says how it is read. */
export async function insertHead(bordereauNo: string, head: FileHead, session: ClientSession): Promise<void> {
  await HeadModel.collection.insertOne({ _id: bordereauNo, ...head } as never, { session })
}

/** The first rows of a list. */
export async function findHead(bordereauNo: string, session: ClientSession | null = null): Promise<FileHead> {
  const found = await HeadModel.findById(bordereauNo, null, { session }).lean<KeptHead>()
  if (!found) throw new Error(`the first rows of ${bordereauNo} are gone`)
  return found
}

/** Removes everything that a check left of a list. */
export async function removePacks(bordereauNo: string): Promise<void> {
  await PackModel.collection.deleteMany({ bordereauNo })
  await BordereauFindingModel.collection.deleteMany({ bordereauNo })
}

export async function insertPack(pack: BordereauPack): Promise<void> {
  await PackModel.collection.insertOne(pack as never)
}

export const findPack = (id: string, session: ClientSession): Promise<BordereauPack | null> =>
  PackModel.findById(id, null, { session }).lean<BordereauPack>().exec()

/** The packs of a list, in the order of its rows, one after the other. */
export const packsOf = (bordereauNo: string): AsyncIterable<BordereauPack> =>
  PackModel.find({ bordereauNo }).sort({ _id: 1 }).lean<BordereauPack[]>().cursor({ batchSize: 1 }) as never

export const packNosOf = async (bordereauNo: string): Promise<readonly string[]> =>
  (await PackModel.find({ bordereauNo }, { _id: 1 }).sort({ _id: 1 }).lean<{ _id: string }[]>()).map(({ _id }) => _id)

/** What is kept of the packs of a list to compare them with each other. */
export interface PackGoods {
  readonly _id: string
  readonly digest: string | null
  readonly policies: readonly (Pick<PackedPolicy, 'foreignNo'> & { readonly goods: readonly GoodsInFile[] })[]
}

export const goodsOfPacks = (bordereauNo: string): AsyncIterable<PackGoods> =>
  PackModel.find({ bordereauNo }, { digest: 1, 'policies.goods': 1, 'policies.foreignNo': 1 })
    .sort({ _id: 1 })
    .lean<PackGoods[]>()
    .cursor({ batchSize: 20 }) as never

/** Writes what became of the policies of a pack; who writes the same pack at once begins anew. */
export async function changePack(
  { _id, policies, counts, digest, prepared = [] }: Omit<BordereauPack, 'bordereauNo' | 'checkNo'>,
  session: ClientSession,
): Promise<void> {
  await PackModel.collection.updateOne(
    { _id: _id as never },
    { $set: { policies, counts, digest, prepared } as never },
    { session, ignoreUndefined: true },
  )
}

/** Tells of a list as a whole. */
export async function insertFinding(finding: BordereauFinding): Promise<void> {
  await BordereauFindingModel.collection.insertOne(finding as never)
}

/** Puts these findings in the place of what was found of some rows of a pack before. */
export async function replaceFindings(
  pack: string,
  lines: readonly number[],
  findings: readonly BordereauFinding[],
  session: ClientSession,
): Promise<void> {
  await BordereauFindingModel.collection.deleteMany({ pack, line: { $in: [...lines] } }, { session })
  if (findings.length > 0)
    await BordereauFindingModel.collection.insertMany(findings as never, { session, ignoreUndefined: true })
}

/** How far lists are, by the counts of their packs. */
export async function countsOfPacks(bordereauNos: readonly string[]): Promise<ReadonlyMap<string, CheckCounts>> {
  const found = await PackModel.find({ bordereauNo: { $in: bordereauNos } }, { bordereauNo: 1, counts: 1 })
    .lean<Pick<BordereauPack, 'bordereauNo' | 'counts'>[]>()
    .exec()
  return new Map(
    bordereauNos.map((number) => [
      number,
      sumCounts(found.filter(({ bordereauNo }) => bordereauNo === number).map(({ counts }) => counts)),
    ]),
  )
}

const foreignNo = (insurerId: string, key: string): string => `${insurerId}|${key}`

/** The policies on file under numbers from elsewhere, by the keys of these; held ones of other lists among them. */
export async function findForeign(
  insurerId: string,
  keys: readonly string[],
  session: ClientSession | null,
): Promise<ReadonlyMap<string, Pick<ForeignNumber, 'policyNo' | 'held'>>> {
  const found = await ForeignNumberModel.find({ _id: { $in: keys.map((key) => foreignNo(insurerId, key)) } }, null, {
    session,
  }).lean<ForeignNumber[]>()
  return new Map(found.map(({ _id, ...known }) => [_id.slice(insurerId.length + 1), known]))
}

/** Enters numbers from elsewhere, or holds them. Of two at once the second begins anew and finds the first. */
export async function insertForeign(
  insurerId: string,
  numbers: readonly (Omit<ForeignNumber, '_id'> & { readonly key: string })[],
  session: ClientSession,
): Promise<void> {
  if (numbers.length === 0) return
  const rows = numbers.map(({ key, ...rest }) => ({ _id: foreignNo(insurerId, key), ...rest }))
  await runAgainIfDuplicate(() =>
    ForeignNumberModel.collection.insertMany(rows as never, { session, ignoreUndefined: true }),
  )
}

/** Makes held numbers those of their policies. */
export async function enterHeldForeign(
  held: string,
  policyNos: readonly string[],
  session: ClientSession,
): Promise<number> {
  const own = { held, policyNo: { $in: [...policyNos] } }
  return (await ForeignNumberModel.collection.updateMany(own, { $unset: { held: '' } }, { session })).modifiedCount
}

/** Lets go of numbers that were held and whose policies are not written. */
export async function letHeldForeignGo(held: string): Promise<void> {
  await ForeignNumberModel.collection.deleteMany({ held })
}

/** What was found of the policies of one pack. */
export const findingsOfPack = (pack: string): Promise<BordereauFinding[]> =>
  BordereauFindingModel.find({ pack }).sort({ _id: 1 }).lean<BordereauFinding[]>().exec()
