import type { Store } from '../store.ts'
import type { MigrationData } from './migration.ts'

/** Writes the marks of every document of a store anew, as each write of it does from now on. */
export const writeMarks = <T>(data: MigrationData, { model, marks }: Store<T>): Promise<void> =>
  data.rewrite(model, (document) => [
    { updateOne: { filter: { _id: document._id as never }, update: { $set: { marks: marks?.(document) } } } },
  ])
