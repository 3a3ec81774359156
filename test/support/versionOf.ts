import type { Store, Stored } from '../../models/store.ts'

/** The version a document has now, as `If-Match` names it. */
export async function versionOf<T>(store: Store<T>, id: string): Promise<number> {
  const found = await store.model.findOne({ _id: id } as object, { version: 1 }).lean<Pick<Stored, 'version'>>()
  if (!found) throw new Error(`${id} is not stored`)
  return found.version
}
