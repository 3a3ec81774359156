import mongoose from 'mongoose'
import { jobRequestStore } from '../../models/jobRequests.ts'
import { takeLease } from '../../server/platform/database/lease.ts'
import { SEALER_LEASE, sealAll } from '../../server/platform/sealing/usecases/sealEvents.ts'
import { ACCESS } from './access.ts'
import type { TestService } from './app.ts'

/** Seals everything there is, as the sealer of a running service does within a second or two. */
export async function sealEverything(now: Date = new Date('2026-03-02T02:00:00Z'), mostEvents?: number): Promise<void> {
  const lease = await takeLease(SEALER_LEASE)
  const most = mostEvents === undefined ? {} : { mostEvents }
  await sealAll({ keys: ACCESS.keys, lease, now: () => now, ...most }).finally(lease.release)
}

let written = 0

/** Writes some documents, each with the event that creates it and one for each reason it is given later; gives the last one's stream. */
export async function writeDocuments(
  service: Pick<TestService, 'act'>,
  documents: number,
  ...reasons: readonly string[]
): Promise<string> {
  for (let one = 0; one < documents; one += 1) {
    written += 1
    const id = `JR${written}`
    const content = {
      job: 'j',
      bucket: '2026-03-01',
      kind: 'run',
      runId: 'r',
      requestedBy: 'u',
      reason: 'first',
    } as const
    await service.act('administrator', async (work) => {
      let document = await work.create(jobRequestStore, id, content, { type: 'job.run-requested' })
      for (const reason of reasons)
        document = await work.change(jobRequestStore, document, { reason }, { type: 'job.changed' })
    })
  }
  return `jobRequest:JR${written}`
}

type Saved = readonly { readonly name: string; readonly documents: readonly object[] }[]

/** Every document of the test database, to be put back by {@link putBack}: what a backup keeps. */
export async function saveAll(): Promise<Saved> {
  const { db } = mongoose.connection
  if (!db) throw new Error('not connected')
  const collections = await db.listCollections({}, { nameOnly: true }).toArray()
  return Promise.all(
    collections
      .filter(({ name }) => !name.startsWith('system.'))
      .map(async ({ name }) => ({
        name,
        documents: await db.collection(name).find({}, { promoteValues: false }).toArray(),
      })),
  )
}

/** Makes the database again what it was when it was saved. */
export async function putBack(saved: Saved): Promise<void> {
  for (const { name, documents } of saved) {
    const collection = mongoose.connection.collection(name)
    await collection.deleteMany({})
    if (documents.length > 0) await collection.insertMany([...documents])
  }
}
