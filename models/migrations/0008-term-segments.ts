import {
  type Delivery,
  deliveryNo,
  usersAwaitingDelivery,
} from '../../server/business/contract/terms/domain/delivery.ts'
import { headOf, type Policy } from '../../server/business/contract/terms/domain/policy.ts'
import { premiumSharesByValue } from '../../server/business/contract/terms/domain/premiumShares.ts'
import { type TermSegment, termSegmentNo } from '../../server/business/contract/terms/domain/termSegment.ts'
import type { CivilDate } from '../../server/kernel/civilDate.ts'
import { deliveryStore } from '../deliveries.ts'
import { EventModel, type StoredEvent } from '../events.ts'
import { FigureModel } from '../figures.ts'
import { policyStore } from '../policies.ts'
import { type Stored, streamOf } from '../store.ts'
import { termSegmentStore } from '../termSegments.ts'
import type { Created, Migration } from './migration.ts'
import type { PolicyWithVersions } from './policyWithVersions.ts'

/**
 * Terms leave the policy for a collection of their own, where they say since when they are known and are edited by nothing:
 * deliveries that users confirmed leave them and become records. The head of a policy says the period, the premium and
 * what lists and queues look for. What the tariff found per item was not kept: premiums are spread by the items' values.
 */
export const termSegments: Migration = {
  name: '0008-term-segments',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.rewrite(FigureModel, ({ _id, figure }) =>
      OF_POLICIES.test(figure) ? [{ deleteOne: { filter: { _id: _id as never } } }] : [],
    )
    await data.createDocuments<Policy, Delivery, PolicyWithVersions>(policyStore, deliveryStore, confirmedOf)
    await data.createDocuments<Policy, TermSegment, PolicyWithVersions>(policyStore, termSegmentStore, segmentsOf)
    await data.changeDocuments<Policy, PolicyWithVersions>(policyStore, ({ _id, versions }) => {
      const latest = versions.at(-1)
      if (!latest) throw new Error(`${_id} has no terms`)
      return { ...headOf(latest), awaitingDeliveryFrom: usersAwaitingDelivery(latest.items), versions: undefined }
    })
    await data.dropIndex('policies', 'versions.period.from_1')
    await data.dropIndex('policies', 'versions.period.to_1')
    await data.dropIndex('policies', 'versions.sites_1_createdAt_-1__id_-1')
    await data.dropIndex('policies', 'versions.categories_1_createdAt_-1__id_-1')
  },
}

/** Sums that policies and their terms add to: written anew with their documents. */
const OF_POLICIES = /^(?:exposure|policies|premium)\|/

type PastPolicy = PolicyWithVersions & Stored

/** What users of a policy's items confirmed, as its events tell. */
async function confirmedOf({ _id: policyNo, parties }: PastPolicy): Promise<Created<Delivery>[]> {
  const stream = streamOf(policyStore, policyNo)
  const events = await EventModel.find({ stream, type: 'policy.delivery-confirmed' })
    .sort({ seq: 1 })
    .lean<StoredEvent[]>()
  return events.flatMap(({ actor, payload }) => {
    const { userId, name, organisationId } = actor
    const items = payload.items as readonly { readonly itemNo: number; readonly deliveredOn: CivilDate }[]
    return items.map(({ itemNo, deliveredOn }) => ({
      id: deliveryNo(policyNo, itemNo),
      content: { policyNo, itemNo, deliveredOn, confirmedBy: { userId, name, organisationId }, parties },
    }))
  })
}

/** The terms of a policy, known since it was bound: no endorsement was ever made before. */
async function segmentsOf({
  _id: policyNo,
  versions,
  boundAt,
  parties,
  panel,
}: PastPolicy): Promise<Created<TermSegment>[]> {
  const deliveries = await deliveryStore.model.find({ policyNo }, { itemNo: 1 }).lean<Pick<Delivery, 'itemNo'>[]>()
  const confirmed = new Set(deliveries.map(({ itemNo }) => itemNo))
  return versions.map((version) => ({
    id: termSegmentNo(policyNo, version.versionNo),
    content: {
      ...version,
      policyNo,
      parties,
      panel: panel ?? null,
      knownSince: boundAt,
      premiumShares: premiumSharesByValue(version.items, version.covers),
      earning: null,
      supersedes: [],
      items: version.items.map((item) => (confirmed.has(item.itemNo) ? { ...item, deliveredOn: null } : item)),
    },
  }))
}
