/**
 * The server side of the measurement of policies that were changed often, a process of its own: two policies with so many
 * terms each, opened over HTTP and changed once more as an endorsement would, in turns. Sends the times in milliseconds.
 */
import winston from 'winston'
import { readConfig } from '../config/env.ts'
import { policyStore } from '../models/policies.ts'
import { createApp } from '../server/app.ts'
import { headOf } from '../server/business/contract/terms/domain/policy.ts'
import { agreeTerms } from '../server/business/contract/terms/usecases/agreeTerms.ts'
import { authenticateRequest } from '../server/business/party/identity/authenticateRequest.ts'
import { addDays } from '../server/kernel/civilDate.ts'
import { systemClock } from '../server/platform/clock.ts'
import { connectDatabase } from '../server/platform/database/connect.ts'
import { prepareDatabase } from '../server/platform/database/prepare.ts'
import { getVisible } from '../server/platform/database/reader.ts'
import { inUnitOfWork, type UnitOfWork } from '../server/platform/database/unitOfWork.ts'
import { routes } from '../server/routes.ts'
import { ACCESS } from '../test/support/access.ts'
import { issuedPolicy, storePolicy, termSegment } from '../test/support/builders/policy.ts'
import { settlePeople } from '../test/support/people.ts'
import { listen } from '../test/support/server.ts'
import type { ChangedTimes } from './policyChanges.ts'
import { signIn } from './signIn.ts'

const [uri = '', few = '', many = '', rounds = ''] = process.argv.slice(2)
const WARM_UP = 10

const clock = systemClock(null)
const logger = winston.createLogger({ silent: true })
await connectDatabase(uri)
await prepareDatabase()
const { persons, organisations } = await settlePeople()
const { actor } = persons.underwriterA
const act = <R>(run: (work: UnitOfWork) => Promise<R>): Promise<R> =>
  inUnitOfWork({ actor, now: clock.now(), businessDate: clock.businessDate(), requestId: 'bench', logger }, run)

const period = { from: clock.businessDate(), to: addDays(clock.businessDate(), 365) }
/** Terms number so and so: the first for the whole period, each later one from another day on. */
const terms = (versionNo: number) =>
  termSegment({
    versionNo,
    period,
    effective: versionNo === 1 ? period : { from: addDays(period.from, (versionNo * 7) % 360), to: period.to },
    totalLimitFen: 1_000_000_000 + versionNo,
    knownSince: clock.now(),
  })

async function change(policyNo: string): Promise<void> {
  await act(async (work) => {
    const before = await getVisible(work, policyStore, policyNo)
    const agreed = { ...terms(before.versionNo + 1), policyNo, parties: before.parties, panel: before.panel }
    await agreeTerms(work, agreed)
    await work.change(policyStore, before, headOf(agreed), { type: 'policy.endorsed' })
  })
}

async function policyWith(policyNo: string, changes: number): Promise<string> {
  const parties = { ...issuedPolicy().parties, insurerIds: [organisations.insurerA] }
  const { _id, ...policy } = issuedPolicy({ parties }, terms(1))
  await act((work) => storePolicy(work, policyNo, policy, [terms(1)]))
  for (let count = 0; count < changes; count += 1) await change(policyNo)
  return policyNo
}

const policies = [
  await policyWith('FS2099000001', Number(few)),
  await policyWith('FS2099000002', Number(many)),
] as const
const { intake } = readConfig({})
const app = {
  routes,
  clock,
  logger,
  demonstration: false,
  intake,
  access: ACCESS,
  coolingOffHours: 0,
  authenticate: authenticateRequest,
}
const service = await listen(createApp(app))
const headers = await signIn(service.origin, persons.underwriterA)

async function open(policyNo: string): Promise<void> {
  const answer = await fetch(`${service.origin}/api/policies/${policyNo}`, { headers })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`a policy answers ${answer.status}`)
}

async function timesOf(run: (policyNo: string) => Promise<void>): Promise<readonly [number[], number[]]> {
  const times: readonly [number[], number[]] = [[], []]
  for (let round = 0; round < WARM_UP + Number(rounds); round += 1)
    for (const [index, policyNo] of policies.entries()) {
      const began = performance.now()
      await run(policyNo)
      if (round >= WARM_UP) times[index]?.push(performance.now() - began)
    }
  return times
}

const times: ChangedTimes = { open: await timesOf(open), change: await timesOf(change) }
process.send?.(times)
