import { claimStore } from '../claims.ts'
import type { Migration } from './migration.ts'

/** Claims say what they wait for and what of it is due first; the indexes that did not know it go. */
export const claimsByDueDay: Migration = {
  name: '0013-claims-by-due-day',
  tolerates: '0.2.0',
  run: async (data) => {
    for (const index of FORMER) await data.dropIndex('claims', index)
    const { model, marks } = claimStore
    await data.rewrite(model, (claim) => [
      { updateOne: { filter: { _id: claim._id as never }, update: { $set: { marks: marks?.(claim) } } } },
    ])
  },
}

const FORMER = [
  'parties.insurerIds.0_1_createdAt_1__id_1',
  'parties.insurerIds.0_1_state_1_createdAt_1__id_1',
  'parties.insurerIds.0_1_declinatureProposal.proposedById_1',
  'parties.manufacturerId_1_createdAt_1__id_1',
  'parties.userIds_1_createdAt_1__id_1',
]
