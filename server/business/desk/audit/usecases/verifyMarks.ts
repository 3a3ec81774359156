import { isDeepStrictEqual } from 'node:util'
import { idsIn, type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'
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
  for (const store of allStores().values()) findings.push(...(await verifyMarksOf(store)))
  return findings
}

/** The same of the documents of one store, or of a range of them. */
export async function verifyMarksOf(store: Store<unknown>, range: KeyRange = WHOLE): Promise<readonly RecordFinding[]> {
  const { marks: marksOf } = store
  if (marksOf === null) return []
  const findings: RecordFinding[] = []
  const documents = store.model.find(idsIn(range)).select('+marks').batchSize(BATCH).lean<Marked[]>().cursor()
  for await (const document of documents as AsyncIterable<Marked>)
    if (!isDeepStrictEqual({ ...document.marks }, { ...marksOf(document) }))
      findings.push({ where: streamOf(store, String(document._id)), fault: 'marks-differ' })
  return findings
}
