import { foldOpenFigures } from '../server/platform/operations/usecases/foldOpenFigures.ts'
import type { JobDefinition } from './definition.ts'

/** Folds what changes have added to sums since, so that reading them takes as long as there are days, once a day. */
export const figures: JobDefinition = {
  name: 'figures',
  run: async ({ progress }) => {
    const folded = await foldOpenFigures((done) => progress.save({ done }))
    return { folded }
  },
}
