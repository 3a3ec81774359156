import type { Query, Schema } from 'mongoose'
import { type Added, addedWithin, filled } from './added.ts'

/** Lets every read through a model fill what its documents lack: lists, single ones, cursors and answers of updates. */
export function fillAdded(schema: Schema, added: Added): void {
  if (Object.keys(added).length === 0) return
  schema.post(['find', 'findOne', 'findOneAndUpdate'], function (this: Query<unknown, unknown>, found: unknown) {
    const within = addedWithin(added, this.projection())
    for (const document of Array.isArray(found) ? found : [found])
      if (document !== null && typeof document === 'object') Object.assign(document, filled(document, within))
  })
}
