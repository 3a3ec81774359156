import { issuedDocumentStore } from '../../../../../models/issuedDocuments.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { IssuedDocument } from '../domain/issuedDocument.ts'
import { keepDocument } from './keepDocument.ts'

/** Read at once: what they say is some kilobytes each. */
const BATCH = 20

/** Prints every document that nobody has asked for yet, in the order of their numbers; says after each how many it has printed. */
export async function printDueDocuments(reader: Reader, printed: (count: number) => Promise<void>): Promise<number> {
  let count = 0
  for (let after = ''; ; ) {
    const due = await issuedDocumentStore.model
      .find({ state: 'due', _id: { $gt: after } } as object)
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<(IssuedDocument & Stored)[]>()
    for (const document of due) {
      await keepDocument(reader, document)
      count += 1
      await printed(count)
    }
    const last = due.at(-1)
    if (!last) return count
    after = last._id
  }
}
