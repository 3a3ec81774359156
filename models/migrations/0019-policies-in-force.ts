import { inForceEntries } from '../../server/business/contract/terms/domain/inForceFigures.ts'
import { FigureModel, figureRows } from '../figures.ts'
import { policyStore } from '../policies.ts'
import type { Migration } from './migration.ts'

/** How many policies are in force, and for how much, are sums kept beside them: of every policy there is. */
export const policiesInForce: Migration = {
  name: '0019-policies-in-force',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.rewrite(
      policyStore.model,
      (policy) =>
        figureRows(`${policy._id}/inForce`, inForceEntries(policy)).map((row) => ({
          replaceOne: { filter: { _id: row._id as never }, replacement: row, upsert: true },
        })),
      FigureModel,
    )
  },
}
