/**
 * The server side of the benchmarks, a process of its own: the whole API on one port, beside it the baseline (a bare
 * express endpoint that inserts what it was sent) on the same database. Answers `rss` with its memory in bytes.
 */
import express from 'express'
import mongoose from 'mongoose'
import winston from 'winston'
import { readConfig } from '../config/env.ts'
import { submissionStore } from '../models/submissions.ts'
import { createApp } from '../server/app.ts'
import { systemClock } from '../server/clock.ts'
import { connectDatabase } from '../server/database/connect.ts'
import { prepareDatabase } from '../server/database/prepare.ts'
import type { Reader } from '../server/database/reader.ts'
import { inUnitOfWork, type UnitOfWork } from '../server/database/unitOfWork.ts'
import type { Actor } from '../server/identity/domain/actor.ts'
import { authenticate } from '../server/identity/usecases/authenticate.ts'
import { addDays } from '../server/kernel/civilDate.ts'
import { routes } from '../server/routes.ts'
import { contractKeysOf } from '../server/underwriting/domain/keyGoods.ts'
import { ACCESS } from '../test/support/access.ts'
import { submissionStages } from '../test/support/builders/submission.ts'
import { type PersonName, settlePeople } from '../test/support/people.ts'
import { listen } from '../test/support/server.ts'
import { signIn } from './signIn.ts'
import type { World } from './worldProcess.ts'

const [uri = '', copies = ''] = process.argv.slice(2)

const clock = systemClock(null)
const logger = winston.createLogger({ silent: true })
await connectDatabase(uri)
await prepareDatabase()
const { persons, organisations } = await settlePeople()

const reader = (who: PersonName | Actor): Reader => {
  const actor = typeof who === 'string' ? persons[who].actor : who
  return { actor, now: clock.now(), businessDate: clock.businessDate(), requestId: 'bench', logger }
}
const act = <R>(who: PersonName | Actor, run: (work: UnitOfWork) => Promise<R>): Promise<R> =>
  inUnitOfWork(reader(who), run)

/** Submissions that wait for a quote, each for one request: like the first, but for machines and contracts of their own. */
async function prepareSubmissions(count: number): Promise<string[]> {
  const from = addDays(clock.businessDate(), 30)
  const period = { from, to: addDays(from, 365) }
  const stages = submissionStages({ act, reader, organisation: (name) => organisations[name] })
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

const bare = express()
const documents = mongoose.connection.collection('bare')
bare.post('/documents', express.json(), async (request, response) => {
  await documents.insertOne({ ...request.body }, { writeConcern: { w: 'majority', journal: true } })
  response.status(201).json({ stored: true })
})

const service = await listen(
  createApp({
    routes,
    clock,
    logger,
    demonstration: false,
    intake: readConfig({}).intake,
    access: ACCESS,
    authenticate,
  }),
)
const baseline = await listen(bare)

process.on('message', (message) => {
  if (message !== 'rss') return
  for (let round = 0; round < 3; round += 1) globalThis.gc?.()
  process.send?.(process.memoryUsage().rss)
})

const session = await signIn(service.origin, persons.underwriterA)
const world: World = { origin: service.origin, bareOrigin: baseline.origin, session, submissions, version }
process.send?.(world)
