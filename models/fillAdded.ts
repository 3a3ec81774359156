import type { Aggregate, PipelineStage, Query, Schema } from 'mongoose'
import { type Added, addedWithin, filled } from './added.ts'
import { meaningAbsence } from './meaningAbsence.ts'

/**
 * Lets every read through a model fill what its documents lack (lists, single ones, cursors, answers of updates), and every
 * filter, of reads, counts, changes and the beginning of aggregations, find them by what their absence means.
 */
export function fillAdded(schema: Schema, added: Added): void {
  if (Object.keys(added).length === 0) return
  const findByMeaning = function (this: Query<unknown, unknown>) {
    this.setQuery(meaningAbsence(this.getFilter(), added))
  }
  schema.pre([...FILTERED], findByMeaning)
  schema.pre(['updateOne', 'deleteOne'], { document: false, query: true }, findByMeaning)
  schema.pre('aggregate', function (this: Aggregate<unknown>) {
    const stages = this.pipeline()
    for (const [index, stage] of stages.entries()) {
      if (!('$match' in stage)) break
      stages[index] = { $match: meaningAbsence(stage.$match, added) } as PipelineStage
    }
  })
  schema.post(['find', 'findOne', 'findOneAndUpdate'], function (this: Query<unknown, unknown>, found: unknown) {
    const within = addedWithin(added, this.projection())
    for (const document of Array.isArray(found) ? found : [found])
      if (document !== null && typeof document === 'object') Object.assign(document, filled(document, within))
  })
}

const FILTERED = [
  'find',
  'findOne',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'countDocuments',
  'distinct',
  'updateMany',
  'replaceOne',
  'deleteMany',
] as const
