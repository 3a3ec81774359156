import { EventModel } from '../../../../../models/events.ts'
import { bounded, type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'
import { findRowHashes } from '../../../../../models/sealedRows.ts'
import { SealModel } from '../../../../../models/seals.ts'
import type { KeyRing } from '../../../../kernel/keyRing.ts'
import {
  headOf,
  isOfRing,
  type Seal,
  type SealedEvent,
  type SealHead,
  sealFault,
} from '../../../../platform/sealing/domain/seal.ts'
import type { RecordFinding } from '../domain/findings.ts'

/** Of one kind of finding in one place, so many are named. */
const NAMED = 10

export interface SealVerification {
  readonly seals: number
  readonly head: SealHead | null
  /** Seals of keys that are no longer in the ring, held by those after them. */
  readonly ofRetiredKeys: number
  /** Where the chain was anchored anew: said aloud each time, it is no fault. */
  readonly anchors: readonly Omit<Seal, 'events'>[]
  readonly findings: readonly RecordFinding[]
}

/** How far the walk is: the last seal it looked at, and what it has come to. */
export interface SealPlace {
  readonly after: SealHead
  readonly seals: number
  readonly ofRetiredKeys: number
  /** Seals by which the chain was anchored anew. */
  readonly anchors: readonly number[]
  /** Hashes of the seals that heads were given of. */
  readonly known: readonly (readonly [n: number, hash: string])[]
  readonly findings: readonly RecordFinding[]
}

interface VerifyOptions {
  /** Null: the HMACs are not checked. */
  readonly keys: KeyRing | null
  /** Heads that left the database; the chain must go through each of them. */
  readonly heads: readonly SealHead[]
  /** So many seals are a piece. */
  readonly size?: number
  readonly from?: SealPlace | null
  /** Of the numbers of seals. */
  readonly range?: KeyRange
  /** Called after every piece. */
  readonly onProgress?: (place: SealPlace) => Promise<void>
}

const PIECE = 100

/** What a walk has come to at its end. */
interface SealWalk extends Omit<SealPlace, 'after'> {
  /** The last seal it looked at; null where there is none. */
  readonly after: SealHead | null
}

/**
 * Walks the chain of seals from its beginning, through every head given from outside, to its end; and at each seal
 * compares the events it names, and the rows written with them, with what is there. Others may write meanwhile: what is
 * sealed does not change. A walk that was stopped goes on from its place, or from the beginning where the seal it stopped at
 * is another by now.
 */
export async function verifySeals(options: VerifyOptions): Promise<SealVerification> {
  const { after, anchors: numbers, known, findings, ...counts } = await walkSeals(options)
  const anchors = await findAnchors(numbers)
  return {
    ...counts,
    head: after,
    anchors,
    findings: [...findings, ...headFindings(options.heads, known, anchors)],
  }
}

/** The walk itself, or a range of it: its first seal is held by the one before. The last range looks beyond the last seal. */
export async function walkSeals({
  keys,
  heads,
  size = PIECE,
  from = null,
  range = WHOLE,
  onProgress = async () => {},
}: VerifyOptions): Promise<SealWalk> {
  const stoppedAt = from && (await findSeal(from.after))
  const begun = stoppedAt ? from : null
  let previous = stoppedAt ?? (await findSealBefore(range))
  const findings = [...(begun?.findings ?? [])]
  const anchors = [...(begun?.anchors ?? [])]
  const known = new Map(begun?.known)
  let [seals, ofRetiredKeys] = [begun?.seals ?? 0, begun?.ofRetiredKeys ?? 0]
  for await (const seal of sealsAfter(stoppedAt, range)) {
    if (!isShaped(seal)) {
      findings.push({ where: nameOf(seal), fault: 'seal-changed' })
      continue
    }
    const fault = sealFault(keys, previous, seal)
    if (fault) findings.push({ where: nameOf(seal), fault })
    findings.push(...(await eventFindings(seal)), ...(await strayFindings(previous, seal)))
    for (const head of heads) if (head.n === seal._id) known.set(head.n, seal.hash)
    if (seal.anchor) anchors.push(seal._id)
    if (keys && !isOfRing(keys, seal)) ofRetiredKeys += 1
    seals += 1
    previous = seal
    if (seals % size === 0)
      await onProgress({ after: headOf(seal), seals, ofRetiredKeys, anchors, known: [...known], findings })
  }
  if (range.to === null) {
    if (previous && keys && !isOfRing(keys, previous))
      findings.push({ where: nameOf(previous), fault: 'seal-of-unknown-key' })
    findings.push(...(await beyondFindings(previous)))
  }
  return { after: previous && headOf(previous), seals, ofRetiredKeys, anchors, known: [...known], findings }
}

const findSeal = ({ n, hash }: SealHead): Promise<Seal | null> =>
  SealModel.collection.findOne<Seal>({ _id: n as never, hash })

/** So many are looked at for one that can be read as a seal. */
const LOOKED_BACK = 100

/** The seal that holds the first one of a range; null where the range begins the chain. */
async function findSealBefore({ from }: KeyRange): Promise<Seal | null> {
  if (from === null) return null
  const before = SealModel.collection.find<Seal>({}).hint({ _id: 1 }).max({ _id: from }).sort({ _id: -1 })
  return (await before.limit(LOOKED_BACK).toArray()).find(isShaped) ?? null
}

/** The seals of a range, after one of it that was looked at, in the order of their numbers, whatever somebody made those of. */
function sealsAfter(previous: Seal | null, range: KeyRange): AsyncIterable<Seal> {
  const found = bounded(SealModel.collection.find<Seal>({}), range)
  return previous ? found.min({ _id: previous._id }).skip(1) : found
}

/** The seals of these numbers by which the chain was anchored anew, without the events they name. */
export const findAnchors = (numbers: readonly number[]): Promise<SealVerification['anchors']> =>
  SealModel.collection
    .find<Omit<Seal, 'events'>>({ _id: { $in: numbers } } as object, { projection: { events: 0 } })
    .sort({ _id: 1 })
    .toArray()

const nameOf = ({ _id }: Pick<Seal, '_id'>): string => `seal:${_id}`

/** Whether what lies there can be read as a seal at all. */
const isShaped = ({ _id, at, events, hash, mac }: Partial<Seal>): boolean =>
  Number.isSafeInteger(_id) &&
  at instanceof Date &&
  typeof hash === 'string' &&
  typeof mac === 'string' &&
  Array.isArray(events) &&
  events.every((event: Partial<SealedEvent> | null) => typeof event?.id === 'string')

/** Heads that the chain does not go through, `known` being the hashes it has at their numbers. */
export function headFindings(
  heads: readonly SealHead[],
  known: SealPlace['known'],
  anchors: SealVerification['anchors'],
): RecordFinding[] {
  const hashOf = new Map(known)
  return heads.flatMap((head) => headFinding(head, hashOf.get(head.n), anchors))
}

/** A head that was lost by a restore is explained by the anchor that names the gap it lies in. */
function headFinding(head: SealHead, hash: string | undefined, anchors: SealVerification['anchors']): RecordFinding[] {
  if (hash === head.hash) return []
  if (hash !== undefined) return [{ where: `seal:${head.n}`, fault: 'seal-differs-from-head', detail: head.hash }]
  const isLost = anchors.some(({ _id, anchor }) => anchor && anchor.after < head.n && head.n < _id)
  return isLost ? [] : [{ where: `seal:${head.n}`, fault: 'seal-missing', detail: head.hash }]
}

/** What a seal names against what is there. */
async function eventFindings({ _id, events }: Seal): Promise<RecordFinding[]> {
  const ids = events.map(({ id }) => id)
  const [stored, rows] = await Promise.all([
    EventModel.find({ _id: { $in: ids } }, { hash: 1, sealNo: 1 }).lean<
      { _id: string; hash: string; sealNo?: number }[]
    >(),
    findRowHashes(ids, null),
  ])
  const byId = new Map(stored.map((event) => [event._id, event]))
  return events.flatMap((sealed): RecordFinding[] => {
    const event = byId.get(sealed.id)
    if (!event)
      return [{ where: sealed.id, fault: 'sealed-event-missing', detail: `seal:${_id}` }, ...rowFindings(sealed, rows)]
    const isSame = event.hash === sealed.hash && event.sealNo === _id
    return [
      ...(isSame ? [] : [{ where: sealed.id, fault: 'differs-from-seal' as const, detail: `seal:${_id}` }]),
      ...rowFindings(sealed, rows),
    ]
  })
}

function rowFindings(
  { id, rows = {} }: SealedEvent,
  found: Awaited<ReturnType<typeof findRowHashes>>,
): RecordFinding[] {
  const there = found.get(id) ?? {}
  return [...new Set([...Object.keys(rows), ...Object.keys(there)])]
    .filter((kind) => rows[kind] !== there[kind])
    .map((kind) => ({ where: id, fault: 'rows-differ-from-seal', detail: kind }))
}

/** Events that say this seal, or one between it and the previous, names them. */
async function strayFindings(previous: Seal | null, seal: Seal): Promise<RecordFinding[]> {
  const range = { ...(previous ? { $gt: previous._id } : { $gte: Number.NEGATIVE_INFINITY }), $lte: seal._id }
  if ((await EventModel.countDocuments({ sealNo: range })) <= seal.events.length) return []
  const named = seal.events.map(({ id }) => id)
  return strays({ sealNo: range, _id: { $nin: named } })
}

/** What says it is sealed and is no number: the sealer passes over it, and every range of numbers does. */
const NO_NUMBER = { $or: [{ sealNo: { $ne: null, $not: { $type: 'number' } } }, { sealNo: Number.NaN }] }

/** Events that say a seal names them which is not there; those sealed meanwhile have one. */
async function beyondFindings(last: Seal | null): Promise<RecordFinding[]> {
  const said: number[] = await EventModel.distinct('sealNo', { sealNo: { $gt: last?._id ?? 0 } })
  const later = new Set((await SealModel.find({ _id: { $in: said } }, { _id: 1 }).lean()).map(({ _id }) => _id))
  const without = said.filter((n) => !later.has(n))
  return [...(without.length === 0 ? [] : await strays({ sealNo: { $in: without } })), ...(await strays(NO_NUMBER))]
}

async function strays(filter: object): Promise<RecordFinding[]> {
  const found = EventModel.collection.find(filter, { projection: { _id: 1 } }).limit(NAMED)
  return (await found.toArray()).map(({ _id }) => ({ where: String(_id), fault: 'not-in-its-seal' }))
}
