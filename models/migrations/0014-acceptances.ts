import { usersAwaitingAcceptance } from '../../server/business/contract/terms/domain/acceptance.ts'
import { withDeliveries } from '../../server/business/contract/terms/domain/delivery.ts'
import { deliveryStore } from '../deliveries.ts'
import { policyStore } from '../policies.ts'
import { termSegmentStore } from '../termSegments.ts'
import type { Migration } from './migration.ts'

/**
 * Users record that they accepted what was delivered. Policies say whose word is still out: of all that was delivered
 * before, as no acceptance was ever recorded.
 */
export const acceptances: Migration = {
  name: '0014-acceptances',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.changeDocuments(policyStore, async ({ _id: policyNo, versionNo }) => {
      const terms = await termSegmentStore.model.findOne({ policyNo, versionNo }, { items: 1 }).lean()
      const deliveries = await deliveryStore.model.find({ policyNo }, { itemNo: 1, deliveredOn: 1 }).lean()
      const awaitingAcceptanceFrom = usersAwaitingAcceptance(withDeliveries(terms?.items ?? [], deliveries), [])
      return awaitingAcceptanceFrom.length > 0 ? { awaitingAcceptanceFrom } : null
    })
  },
}
