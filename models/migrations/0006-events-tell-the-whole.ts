import { allStores } from '../store.ts'
import type { Migration } from './migration.ts'

/** Every store whose documents could have events that do not carry the change. */
const STORES = [
  'accumulationLimit',
  'apiToken',
  'attachment',
  'authorityGrant',
  'bankAccount',
  'catalogueEdition',
  'catalogueEntry',
  'claim',
  'definition',
  'infectedUpload',
  'jobRequest',
  'organisation',
  'pendingChange',
  'policy',
  'policyClaims',
  'quote',
  'riskInspection',
  'sanction',
  'secondFactor',
  'submission',
  'subsidyApplication',
  'subsidyAssessment',
  'user',
]

/**
 * Events carry what changed, so that a document can be rebuilt from them. Every document whose events do not yet gets one
 * that tells it whole; those that a migration before this one changed have theirs.
 */
export const eventsTellTheWhole: Migration = {
  name: '0006-events-tell-the-whole',
  tolerates: '0.2.0',
  run: async (data) => {
    for (const name of STORES) {
      const store = allStores().get(name)
      if (!store) throw new Error(`the store ${name} is not known`)
      await data.changeDocuments(store, ({ stateHash }) => (stateHash === undefined ? {} : null))
    }
  },
}
