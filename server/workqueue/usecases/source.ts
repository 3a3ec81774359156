import { mayDo, type Permission } from '../../../config/permissions.ts'
import type { Store, Stored } from '../../../models/store.ts'
import type { Reader } from '../../database/reader.ts'
import type { Parties } from '../../identity/domain/visibility.ts'
import { severityOf } from '../domain/order.ts'
import type { QueueItem } from '../workqueue.contract.ts'

/** One kind of waiting work: who may do it, which documents wait, what is asked. Data; one entry per business step. */
export interface WorkSource<T> {
  readonly kind: QueueItem['kind']
  readonly store: Store<T>
  readonly permission: Permission
  /** Which of the documents this person may see wait for them. Served by an index. */
  readonly waiting: (reader: Reader) => object | Promise<object>
  readonly why: QueueItem['why']
  readonly title: (document: T & Stored) => string
  readonly state: (document: T & Stored) => string
  /** What is at stake in it, in fen. */
  readonly amount?: (document: T & Stored) => number | null
  /** The day it is due, or a day with the colour a statutory clock gives it. */
  readonly due?: (document: T & Stored, businessDate: string) => string | Pick<QueueItem, 'dueOn' | 'severity'> | null
  /** Page of the client below which the document's number stands. */
  readonly page: string
}

/** At most this many items of one kind are shown. */
export const SOURCE_LIMIT = 50

/** Of what several insurers share, the lead's work is not its followers'. */
export const ledBy = ({ actor }: Reader): object => ({ 'parties.insurerIds.0': actor.organisationId })

/** What waits for this person from one source, oldest first. */
export async function waitingFrom<T>(source: WorkSource<T>, reader: Reader): Promise<QueueItem[]> {
  if (!mayDo(reader.actor, source.permission)) return []
  const { store } = source
  const waiting = await source.waiting(reader)
  const found = await store.model
    .find({ $and: [store.visibility(reader.actor), waiting] } as object)
    .sort({ createdAt: 1 })
    .limit(SOURCE_LIMIT)
    .lean<(T & Stored)[]>()
  return found.map((document) => itemOf(source, document, reader))
}

function itemOf<T>(source: WorkSource<T>, document: T & Stored, { actor, businessDate }: Reader): QueueItem {
  const due = source.due?.(document, businessDate) ?? null
  const { dueOn, severity } =
    typeof due === 'string' || due === null ? { dueOn: due, severity: severityOf(due, businessDate) } : due
  return {
    kind: source.kind,
    number: document._id,
    title: source.title(document),
    amountFen: source.amount?.(document) ?? null,
    partyId: otherSideOf(document, actor.organisationId),
    state: source.state(document),
    why: source.why,
    dueOn,
    severity,
    path: `${source.page}/${document._id}`,
    createdAt: document.createdAt.toISOString(),
  }
}

/** Whom the work is done with: the maker, or for the maker itself its insurer. */
function otherSideOf(document: object, organisationId: string): string | null {
  const { parties } = document as { readonly parties?: Partial<Parties> }
  const { manufacturerId = null, insurerIds = [] } = parties ?? {}
  return manufacturerId === organisationId ? (insurerIds[0] ?? null) : manufacturerId
}
