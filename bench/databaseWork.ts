import { MongoClient } from 'mongodb'

const READS = ['find', 'aggregate', 'count', 'distinct', 'getMore']

/** What a database has done since it was started. */
export interface DatabaseWork {
  /** Commands that read. */
  readonly reads: number
  /** Documents that were inserted, changed or deleted. */
  readonly writes: number
  /** Documents that were looked at to answer the reads. */
  readonly examined: number
}

interface ServerStatus {
  readonly metrics: {
    readonly commands: Readonly<Record<string, { readonly total: number }>>
    readonly document: { readonly inserted: number; readonly updated: number; readonly deleted: number }
    readonly queryExecutor: { readonly scannedObjects: number }
  }
}

/** Reads a server's own counters on a connection of its own, whoever asked for the work. */
export async function databaseWorkOf(uri: string): Promise<DatabaseWork> {
  const client = await MongoClient.connect(uri)
  try {
    const { metrics } = (await client.db('admin').command({ serverStatus: 1 })) as unknown as ServerStatus
    const { inserted, updated, deleted } = metrics.document
    return {
      reads: READS.reduce((sum, name) => sum + Number(metrics.commands[name]?.total ?? 0), 0),
      writes: Number(inserted) + Number(updated) + Number(deleted),
      examined: Number(metrics.queryExecutor.scannedObjects),
    }
  } finally {
    await client.close()
  }
}
