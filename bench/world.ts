/**
 * The server side of the benchmarks, a process of its own: the whole API on one port, beside it the baseline on the same
 * database. What a quote request asks of the database is counted first, on a connection of its own; monitoring would
 * slow down what is measured. Answers `rss` with its memory in bytes.
 */
import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { submissionStore } from '../models/submissions.ts'
import { contractKeysOf } from '../server/business/offer/underwriting/domain/keyGoods.ts'
import { addDays } from '../server/kernel/civilDate.ts'
import { connectDatabase } from '../server/platform/database/connect.ts'
import { submissionStages } from '../test/support/builders/submission.ts'
import { listen } from '../test/support/server.ts'
import { bareApp } from './bare.ts'
import { commandsOf, countsOf } from './commands.ts'
import { openScene } from './scene.ts'
import { signIn } from './signIn.ts'
import type { World } from './worldProcess.ts'

const [uri = '', copies = ''] = process.argv.slice(2)

const scene = await openScene(`${uri}&monitorCommands=true`)

/** Submissions that wait for a quote, each for one request: like the first, but for machines and contracts of their own. */
async function prepareSubmissions(count: number): Promise<string[]> {
  const from = addDays(scene.clock.businessDate(), 30)
  const period = { from, to: addDays(from, 365) }
  const stages = submissionStages(scene)
  const first = await stages.submitted({ period })
  const numbers = Array.from({ length: count }, (_, index) => `BENCH${String(index).padStart(6, '0')}`)
  const itemsOf = (number: string) =>
    first.items.map((item) => ({ ...item, serialNumber: number, contractNo: `HT-${number}` }))
  const copies = numbers.map((_id) => {
    const items = itemsOf(_id)
    return { ...first, _id, items, contractKeys: contractKeysOf(items, first.parties.manufacturerId) }
  })
  await submissionStore.model.collection.insertMany(copies as never[])
  return numbers
}

const submissions = await prepareSubmissions(Number(copies))
const version = (await submissionStore.model.findById(submissions[0]).lean())?.version ?? 0

const service = await scene.serve()

process.on('message', (message) => {
  if (message !== 'rss') return
  for (let round = 0; round < 3; round += 1) globalThis.gc?.()
  process.send?.(process.memoryUsage().rss)
})

const session = await signIn(service.origin, scene.persons.underwriterA)

/** Asks for a quote once; what the request asks the database. */
async function quoteCommands() {
  const answered = async (submission: string) => {
    const headers = {
      'content-type': 'application/json',
      'if-match': `"${version}"`,
      'idempotency-key': randomUUID(),
      ...session,
    }
    const address = `${service.origin}/api/submissions/${submission}/quotes`
    const { status } = await fetch(address, { method: 'POST', headers, body: '{}' })
    if (status !== 201) throw new Error(`a quote request answers ${status}`)
  }
  // The first one may look up what the later ones find in memory.
  const [first = '', second = ''] = submissions.splice(0, 2)
  await answered(first)
  return commandsOf(mongoose.connection.getClient(), () => answered(second))
}

const commands = await quoteCommands()
await mongoose.disconnect()
await connectDatabase(uri)
const baseline = await listen(await bareApp(mongoose.connection.getClient(), commands))
const world: World = {
  origin: service.origin,
  bareOrigin: baseline.origin,
  session,
  submissions,
  version,
  counts: countsOf(commands),
}
process.send?.(world)
