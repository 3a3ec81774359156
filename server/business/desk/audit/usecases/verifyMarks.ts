import { isDeepStrictEqual } from 'node:util'
import { allStores, type Store, type Stored, streamOf } from '../../../../../models/store.ts'
import type { Marks } from '../../../../kernel/marks.ts'
import type { RecordFinding } from '../domain/findings.ts'

const BATCH = 500

type Marked = Stored & { readonly marks?: Marks }

/**
 * Compares the marks that lists, searches and checks find documents by with what the documents say. They are in no hash,
 * since they follow from the content; who changed them by hand would hide a case from everybody who looks for it.
 */
export async function verifyMarks(): Promise<readonly RecordFinding[]> {
  const findings: RecordFinding[] = []
  for (const store of allStores().values()) if (store.marks) findings.push(...(await differing(store, store.marks)))
  return findings
}

async function differing(
  store: Store<unknown>,
  marksOf: NonNullable<Store<unknown>['marks']>,
): Promise<readonly RecordFinding[]> {
  const findings: RecordFinding[] = []
  const documents = store.model.find({}).select('+marks').batchSize(BATCH).lean<Marked[]>().cursor()
  for await (const document of documents as AsyncIterable<Marked>)
    if (!isDeepStrictEqual({ ...document.marks }, { ...marksOf(document) }))
      findings.push({ where: streamOf(store, String(document._id)), fault: 'marks-differ' })
  return findings
}
