import express, { type Express } from 'express'
import type { ClientSession, Collection, MongoClient } from 'mongodb'
import type { Command } from './commands.ts'

interface Bare {
  readonly _id: number | string
  readonly content: string
}

const DOCUMENTS = 1_000

/**
 * The baseline of a write: express and the driver alone, doing as many reads and writes as the request it is compared
 * with, in the same order, in a transaction where that one has them in its transaction, with documents as large. Reads
 * find one document by its key; nothing is checked, calculated, hashed or shown.
 */
export const bareApp = (client: MongoClient, commands: readonly Command[]): Promise<Express> =>
  bareRoutes(client, new Map([['/documents', commands]]))

/** The same for several requests, each at `/documents/<name>`. */
export const bareSteps = (client: MongoClient, steps: ReadonlyMap<string, readonly Command[]>): Promise<Express> =>
  bareRoutes(client, new Map([...steps].map(([name, commands]) => [`/documents/${name}`, commands])))

async function bareRoutes(client: MongoClient, routes: ReadonlyMap<string, readonly Command[]>): Promise<Express> {
  const documents = client.db().collection<Bare>('bare')
  await documents.insertMany(Array.from({ length: DOCUMENTS }, (_, _id) => ({ _id, content: 'x'.repeat(2_000) })))
  let turn = 0
  const run = async (part: readonly Command[], session?: ClientSession) => {
    for (const command of part) {
      turn += 1
      await doAlike(documents, command, turn, session)
    }
  }
  const app = express()
  for (const [path, commands] of routes) {
    const { outside, within } = partsOf(commands)
    app.post(path, express.json(), async (_request, response) => {
      await run(outside)
      if (within.length > 0)
        await client.withSession((session) =>
          session.withTransaction(() => run(within, session), {
            readConcern: { level: 'snapshot' },
            writeConcern: { w: 'majority' },
          }),
        )
      response.status(201).json({ stored: true })
    })
  }
  return app
}

/** What comes before a transaction or beside it, and what is in it. */
const partsOf = (commands: readonly Command[]) => ({
  outside: commands.filter(({ inTransaction }) => !inTransaction),
  within: commands.filter(({ inTransaction }) => inTransaction),
})

async function doAlike(
  documents: Collection<Bare>,
  { kind, bytes }: Command,
  turn: number,
  session: ClientSession | undefined,
): Promise<void> {
  const options = session ? { session } : {}
  if (kind === 'read') {
    await documents.findOne({ _id: turn % DOCUMENTS }, options)
    return
  }
  const written = bytes.map((size, index) => ({ _id: `${turn}-${index}`, content: 'x'.repeat(size) }))
  await documents.insertMany(written, options)
}
