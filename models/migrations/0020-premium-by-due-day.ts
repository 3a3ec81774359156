import { receivableEntries } from '../../server/business/contract/terms/domain/receivables.ts'
import { FigureModel, figureRows } from '../figures.ts'
import { policyStore } from '../policies.ts'
import type { Migration } from './migration.ts'
import { writeMarks } from './writeMarks.ts'

/** Policies are found by the day their oldest premium is due, and what is owed to insurers is a sum kept beside them by that day. */
export const premiumByDueDay: Migration = {
  name: '0020-premium-by-due-day',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.dropIndex('policies', 'parties.insurerIds.0_1_parties.manufacturerId_1_marks.premiumOutstanding_1')
    await writeMarks(data, policyStore)
    await data.rewrite(
      policyStore.model,
      (policy) =>
        figureRows(`policy:${policy._id}/receivable`, receivableEntries(policy)).map((row) => ({
          replaceOne: { filter: { _id: row._id as never }, replacement: row, upsert: true },
        })),
      FigureModel,
    )
  },
}
