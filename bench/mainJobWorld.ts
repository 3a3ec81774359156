/**
 * The server side of the measurement of the main job, a process of its own: the whole API on one port with so many
 * policies on file, beside it the baseline on the same database. What each request asks of the database is counted before,
 * on a connection of its own; monitoring would slow down what is measured.
 */
import { Agent } from 'node:http'
import mongoose from 'mongoose'
import { organisationStore } from '../models/organisations.ts'
import { userStore } from '../models/users.ts'
import { addDays } from '../server/kernel/civilDate.ts'
import { connectDatabase } from '../server/platform/database/connect.ts'
import { draftItem, requestIn, seedCatalogueEntry } from '../test/support/builders/submission.ts'
import { seedCrowd } from '../test/support/crowd.ts'
import { listen } from '../test/support/server.ts'
import { bareSteps } from './bare.ts'
import { type Command, commandsOf, countsOf } from './commands.ts'
import { exchange } from './load.ts'
import { caseOf, ownShot } from './mainJob.ts'
import { JOB_PARTS, JOB_STEPS, type JobCase, type JobPart, type JobWorld } from './mainJobSteps.ts'
import { openScene } from './scene.ts'
import { signIn } from './signIn.ts'

/** So many makers; the authority of one person over one maker adds up. */
const MAKERS = 20
/** 10万: what one person decides over one maker in a run stays within authority. */
const LIMIT_FEN = 10_000_000

/** Numbers of the cases that are played before, which no measured one has. */
const TRIED = 1_000_000_000

const [uri = '', policies = ''] = process.argv.slice(2)
const scene = await openScene(`${uri}&monitorCommands=true`)
const service = await scene.serve()
await seedCatalogueEntry(scene)

const today = scene.clock.businessDate()
const application = requestIn(scene, {
  period: { from: today, to: addDays(today, 365) },
  totalLimitFen: LIMIT_FEN,
  items: [draftItem({ valueFen: LIMIT_FEN })],
  covers: (['quality', 'liability'] as const).map((code) => ({
    code,
    limitFen: LIMIT_FEN,
    perOccurrenceLimitFen: LIMIT_FEN,
    deductibleFen: 2_000_000,
    deductiblePpm: 50_000,
    copayPpm: 0,
  })),
})

/** A maker like the one of the tests, with somebody who signs in for it, and a user of its machines. */
async function settleMaker(index: number) {
  const organisations = [scene.organisation('manufacturerA'), scene.organisation('equipmentUserA')]
  const [maker, user] = await Promise.all(
    organisations.map((id) => organisationStore.model.collection.findOne({ _id: id as never })),
  )
  const agent = await userStore.model.collection.findOne({ _id: scene.persons.manufacturerA.id as never })
  const [makerId, userId, login] = [`ORG-maker-${index}`, `ORG-user-${index}`, `maker-${index}`]
  await organisationStore.model.collection.insertMany([
    { ...maker, _id: makerId, uscc: makerId, nameZh: makerId },
    { ...user, _id: userId, uscc: userId, nameZh: userId },
  ] as never[])
  await userStore.model.collection.insertOne({ ...agent, _id: `USR-${login}`, login, organisationId: makerId } as never)
  const { password } = scene.persons.manufacturerA
  return { session: await signIn(service.origin, { login, password }), userId }
}

const makers: JobWorld['makers'][number][] = []
for (let index = 0; index < MAKERS; index += 1) makers.push(await settleMaker(index))
const people = [...new Set(JOB_STEPS.flatMap(({ by }) => (by === 'maker' ? [] : [by])))]
const sessions = Object.fromEntries(
  await Promise.all(people.map(async (name) => [name, await signIn(service.origin, scene.persons[name])] as const)),
)

const known = { origin: service.origin, today, application, makers, sessions }

/** Plays one case; what each of its requests asks of the database. */
async function playOnce(number: number): Promise<ReadonlyMap<string, readonly Command[]>> {
  const agent = new Agent({ keepAlive: true })
  const played: JobCase = caseOf(known, number)
  const asked = new Map<string, readonly Command[]>()
  for (const step of JOB_STEPS) {
    const shot = ownShot(known, step, played)
    let answer = ''
    const commands = await commandsOf(mongoose.connection.getClient(), async () => {
      answer = await exchange(service.origin, agent, shot)
    })
    asked.set(step.name, commands)
    step.learn?.(played, JSON.parse(answer) as Readonly<Record<string, never>>)
  }
  agent.destroy()
  return asked
}

// The first ones may look up what later ones find in memory.
for (const number of [TRIED, TRIED + 1]) await playOnce(number)
await seedCrowd({ policies: Number(policies), skipMissing: true })
const asked = await playOnce(TRIED + 2)
await mongoose.disconnect()
await connectDatabase(uri)
const baseline = await listen(await bareSteps(mongoose.connection.getClient(), asked))

const countsOfPart = (part: JobPart) =>
  countsOf(JOB_STEPS.filter((step) => step.part === part).flatMap(({ name }) => asked.get(name) ?? []))

const world: JobWorld = {
  ...known,
  bareOrigin: baseline.origin,
  counts: Object.fromEntries(JOB_PARTS.map((part) => [part, countsOfPart(part)])) as JobWorld['counts'],
}
process.send?.(world)
