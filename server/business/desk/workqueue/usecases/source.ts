import { mayDo, type Permission } from '../../../../../config/permissions.ts'
import type { Store, Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { findOvertaken, type OvertakenClaims } from '../../../claims/usecases/findOvertaken.ts'
import { findObstructed, type Obstructed } from '../../../offer/underwriting/usecases/findObstructed.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import { inOrder, severityOf } from '../domain/order.ts'
import type { Stake } from '../domain/queueItem.ts'
import type { QueueItem, WorkCount } from '../workqueue.contract.ts'

type Due = string | Pick<QueueItem, 'dueOn' | 'severity'> | null

/** What several sources ask of the same person's cases, looked for once per queue. */
export interface Lookups {
  readonly obstructed: () => Promise<Obstructed>
  readonly overtaken: () => Promise<OvertakenClaims>
}

export const lookupsFor = (reader: Reader): Lookups => ({
  obstructed: once(() => findObstructed(reader)),
  overtaken: once(() => findOvertaken(reader)),
})

function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined
  return () => {
    found ??= find()
    return found
  }
}

/** One kind of waiting work: who may do it, which documents wait, what is asked. Data; one entry per business step. */
export interface WorkSource<T> {
  readonly kind: QueueItem['kind']
  readonly store: Store<T>
  readonly permission: Permission
  /** Which of the documents this person may see wait for them, null where none ever does. Served by an index. */
  readonly waiting: (reader: Reader, lookups: Lookups) => object | null | Promise<object | null>
  readonly why: QueueItem['why']
  readonly asks: QueueItem['asks']
  readonly title: (document: T & Stored) => string
  readonly state: (document: T & Stored) => string
  /** What is at stake in it; absent where no money is. */
  readonly stake?: (document: T & Stored) => Stake
  /** When it is due; absent where nothing is. */
  readonly due?: {
    /** The day, or a day with the colour a statutory clock gives it. */
    readonly of: (document: T & Stored, businessDate: string) => Due
    /**
     * Where that day stands, for the database to put them in its order. Of some a clock is held and moves on with each
     * day: `heldPath` is where the days left on it stand, and they are due on the earlier of both.
     */
    readonly from: { readonly path: string; readonly heldPath?: string }
  }
  /** Page of the client below which the document's number stands. */
  readonly page: string
  /** The page shows this document by itself, without its number. */
  readonly onePage?: true
}

/** What waits of one source: the most pressing, and how many there are. */
export interface Waiting {
  readonly items: readonly QueueItem[]
  readonly count: WorkCount
}

/** Counting ends here, so that a queue of a million stays quick. */
export const COUNT_CAP = 10_000

/** Of what several insurers share, the lead's work is not its followers'. */
export const ledBy = ({ actor }: Reader): object => ({ 'parties.insurerIds.0': actor.organisationId })

/** What waits for this person from one source: the `limit` most pressing of all, and the number of all; null without the right. */
export async function waitingFrom<T>(
  source: WorkSource<T>,
  reader: Reader,
  lookups: Lookups,
  limit: number,
): Promise<Waiting | null> {
  if (!mayDo(reader.actor, source.permission)) return null
  const waiting = await source.waiting(reader, lookups)
  if (waiting === null) return null
  const filter = { $and: [source.store.visibility(reader.actor), waiting] }
  const [documents, counted] = await Promise.all([
    mostPressing(source, filter, limit),
    source.store.model.countDocuments(filter as object, { limit: COUNT_CAP + 1 }),
  ])
  return {
    items: inOrder(documents.map((document) => itemOf(source, document, reader))).slice(0, limit),
    count: {
      kind: source.kind,
      why: source.why,
      count: Math.min(counted, COUNT_CAP),
      capped: counted > COUNT_CAP,
    },
  }
}

/**
 * By the day they are due, by age where nothing is. What is due on the earlier of two days and is among the first by it, is
 * among as many first by one of the two: so both orders give as many as are wanted, and none that is left out belongs before.
 */
async function mostPressing<T>({ due, store }: WorkSource<T>, filter: object, limit: number): Promise<(T & Stored)[]> {
  if (limit === 0) return []
  const firstBy = (path: string, among: object) =>
    store.model
      .find(among)
      .sort({ [path]: 1, _id: 1 })
      .limit(limit)
      .lean<(T & Stored)[]>()
  const { path = 'createdAt', heldPath = null } = due?.from ?? {}
  const [first, held] = await Promise.all([
    firstBy(path, filter),
    heldPath === null ? [] : firstBy(heldPath, { $and: [filter, { [heldPath]: { $exists: true } }] }),
  ])
  const numbers = new Set(first.map(({ _id }) => _id))
  return [...first, ...held.filter(({ _id }) => !numbers.has(_id))]
}

function dueOf<T>(
  { due }: WorkSource<T>,
  document: T & Stored,
  { businessDate }: Reader,
): Pick<QueueItem, 'dueOn' | 'severity'> {
  const found = due?.of(document, businessDate) ?? null
  if (typeof found === 'string' || found === null) return { dueOn: found, severity: severityOf(found, businessDate) }
  return { dueOn: found.dueOn, severity: found.severity }
}

function itemOf<T>(source: WorkSource<T>, document: T & Stored, reader: Reader): QueueItem {
  return {
    kind: source.kind,
    title: source.title(document),
    stake: source.stake?.(document) ?? null,
    partyId: otherSideOf(document, reader.actor.organisationId),
    state: source.state(document),
    why: source.why,
    asks: source.asks,
    ...dueOf(source, document, reader),
    path: source.onePage ? source.page : `${source.page}/${document._id}`,
    number: document._id,
    createdAt: document.createdAt.toISOString(),
  }
}

/** Whom the work is done with: the maker, or for the maker itself its insurer; of a change, whose it is. */
function otherSideOf(document: object, organisationId: string): string | null {
  const { parties, organisationId: owner = organisationId } = document as {
    readonly parties?: Partial<Parties>
    readonly organisationId?: string
  }
  if (!parties) return owner === organisationId ? null : owner
  const { manufacturerId = null, insurerIds = [] } = parties
  return manufacturerId === organisationId ? (insurerIds[0] ?? null) : manufacturerId
}
