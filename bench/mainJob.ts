import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { median, percentile, print, printLoad } from './figure.ts'
import { exchange } from './load.ts'
import { JOB_PARTS, JOB_STEPS, type JobCase, type JobPart, type JobStep, type JobWorld } from './mainJobSteps.ts'
import { startServerSide } from './serverSide.ts'

const [FEW, MANY] = [1_000, 100_000]
const CONNECTIONS = 8
const ROUNDS = 4
const SECONDS = 8

/** Milliseconds that each case took, by part of the job. */
type Times = Record<JobPart, number[]>

/**
 * The main job over HTTP, request by request as the client sends it, on eight connections with one case each: against
 * express and the driver alone with the same requests, reads and writes; and among 100,000 policies against 1,000.
 */
export async function measureMainJob(): Promise<void> {
  const worlds: { said: JobWorld; stop(): Promise<void> }[] = []
  try {
    for (const policies of [FEW, MANY]) worlds.push(await startServerSide<JobWorld>('mainJobWorld', [policies]))
    const [few, many] = worlds.map(({ said }) => said) as [JobWorld, JobWorld]
    const loads = [
      { play: player(few, bareShot, few.bareOrigin), times: noTimes() },
      { play: player(few, ownShot, few.origin), times: noTimes() },
      { play: player(many, ownShot, many.origin), times: noTimes() },
    ] as const
    for (const { play } of loads) await load(play, noTimes())
    for (let round = 0; round < ROUNDS; round += 1) for (const { play, times } of loads) await load(play, times)
    const [bare, own, among] = loads.map(({ times }) => times) as [Times, Times, Times]
    for (const part of JOB_PARTS) {
      printLoad(part, summaryOf(own[part]), summaryOf(bare[part]), few.counts[part])
      print(`${part} among 100,000 policies`, median(among[part]), median(own[part]), 'ms')
    }
  } finally {
    for (const { stop } of worlds) await stop()
  }
}

const noTimes = (): Times => ({ 'submission to issue': [], receipt: [], 'notice to registered': [] })

/** Cases per second on all connections, had they done nothing but this part. */
const summaryOf = (times: readonly number[]) => ({
  perSecond: (CONNECTIONS * 1_000 * times.length) / times.reduce((sum, time) => sum + time, 0),
  p50: percentile(times, 50),
  p95: percentile(times, 95),
  p99: percentile(times, 99),
})

/** Plays one case from its beginning to its end; answers what each part took. */
type Play = (agent: Agent) => Promise<Record<JobPart, number>>

async function load(play: Play, times: Times): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const began = performance.now()
  const connection = async () => {
    while (performance.now() - began < SECONDS * 1_000) {
      const took = await play(agent)
      for (const part of JOB_PARTS) times[part].push(took[part])
    }
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  } finally {
    agent.destroy()
  }
}

interface JobShot {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** How a request is sent; the answers of the baseline teach nothing. */
type ShotOf = (people: Pick<JobWorld, 'makers' | 'sessions'>, step: JobStep, known: JobCase) => JobShot

let cases = 0

const player =
  (world: JobWorld, shotOf: ShotOf, origin: string): Play =>
  async (agent) => {
    cases += 1
    const known = caseOf(world, cases)
    const took: Record<JobPart, number> = { 'submission to issue': 0, receipt: 0, 'notice to registered': 0 }
    for (const step of JOB_STEPS) {
      const shot = shotOf(world, step, known)
      const began = performance.now()
      const answer = await exchange(origin, agent, shot)
      took[step.part] += performance.now() - began
      if (origin === world.origin) step.learn?.(known, JSON.parse(answer) as Readonly<Record<string, never>>)
    }
    return took
  }

/** A case of a maker's own, like the one that the world was tried with. */
export function caseOf(
  { application, makers, today }: Pick<JobWorld, 'application' | 'makers' | 'today'>,
  number: number,
) {
  const { userId } = makers[number % makers.length] ?? { userId: '' }
  const items = application.items.map((item) => ({
    ...item,
    userId,
    serialNumber: `SN-JOB-${number}`,
    contractNo: `HT-JOB-${number}`,
  }))
  return { number, today, application: { ...application, items } } satisfies JobCase
}

/** The request as its person's browser sends it. */
export const ownShot: ShotOf = ({ makers, sessions }, step, known) => {
  const session = step.by === 'maker' ? makers[known.number % makers.length]?.session : sessions[step.by]
  return {
    method: step.method,
    path: step.path(known),
    body: step.body ? JSON.stringify(step.body(known)) : '',
    headers: {
      ...session,
      ...(step.body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...(step.ifMatch !== undefined && { 'if-match': `"${step.ifMatch}"` }),
    },
  }
}

/** A request of the same size that asks the database as much. */
const bareShot: ShotOf = (_people, step, known) => ({
  method: 'POST',
  path: `/documents/${step.name}`,
  body: JSON.stringify(step.body?.(known) ?? {}),
  headers: { 'content-type': 'application/json' },
})
