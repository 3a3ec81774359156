import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { MongoClient } from 'mongodb'
import { builtPath } from '../support/built.ts'
import { instancesOn, openInstallation } from '../support/operator.ts'
import { ReplicaSet } from '../support/replicaSet.ts'
import { freePort, type ServiceProcess, startServiceProcess } from '../support/serviceProcess.ts'
import { Load, type Seen } from './load.ts'

/**
 * `npm run chaos`: three mongods and two instances under load, of which one after the other is killed, frozen, stopped and
 * started again. Ends with exit code 1 if an acknowledged write is lost or doubled, a request stayed without an answer,
 * something was answered as a fault, or a chain does not hold afterwards. `--lanes=16` writes so many at once.
 */
const run = promisify(execFile)
const QUIET_MS = 4_000
const FROZEN_MS = 15_000
const FAULTS_SHOWN = 10
const FAULT_LINES = 12
const lanes = Number(process.argv.find((argument) => argument.startsWith('--lanes='))?.slice('--lanes='.length) ?? 12)

interface Scene {
  readonly set: ReplicaSet
  readonly instances: ServiceProcess[]
  /** What every instance wrote that was ever started. */
  readonly outputs: (() => string)[]
  startInstance(index: number): Promise<void>
}

type Act = readonly [what: string, act: (scene: Scene) => Promise<void>]

const ACTS: readonly Act[] = [
  ['kill -9 of the primary', killAndRestart],
  [
    'kill -9 of an instance, which starts again',
    async ({ instances, startInstance }) => {
      await instances[0]?.end('SIGKILL')
      await startInstance(0)
    },
  ],
  [
    'the primary is frozen',
    async ({ set }) => {
      const primary = await set.primary()
      await set.signal(primary, 'SIGSTOP')
      await sleep(FROZEN_MS)
      await set.signal(primary, 'SIGCONT')
    },
  ],
  [
    'an instance is frozen',
    async ({ instances }) => {
      process.kill(instances[1]?.pid ?? 0, 'SIGSTOP')
      await sleep(FROZEN_MS)
      process.kill(instances[1]?.pid ?? 0, 'SIGCONT')
    },
  ],
  [
    'no majority',
    async ({ set }) => {
      const primary = await set.primary()
      const dead = [primary, (primary + 1) % 3]
      for (const member of dead) await set.signal(member, 'SIGKILL')
      await sleep(FROZEN_MS)
      for (const member of dead) set.startMember(member)
    },
  ],
  [
    'an instance is stopped in order and starts again',
    async ({ instances, startInstance }) => {
      const code = await instances[1]?.end('SIGTERM')
      if (code !== 0) throw new Error(`the instance ended with ${code}`)
      await startInstance(1)
    },
  ],
  ['kill -9 of the primary', killAndRestart],
]

async function killAndRestart({ set }: Scene): Promise<void> {
  const primary = await set.primary()
  await set.signal(primary, 'SIGKILL')
  await sleep(QUIET_MS)
  set.startMember(primary)
}

const say = (facts: object) => process.stdout.write(`${JSON.stringify(facts)}\n`)

/** Everything that must not be, of what was seen and of what is stored. */
async function findings(seen: Seen, uri: string): Promise<string[]> {
  const { writes, answers, unanswered } = seen
  const unexpected = Object.keys(answers).filter((status) => !['201', '503', 'cut'].includes(status))
  return [
    ...(unanswered > 0 ? [`${unanswered} requests were not answered`] : []),
    ...unexpected.map((status) => `${answers[status]} requests were answered ${status}`),
    ...(await notStoredOnce(
      writes.filter(({ acknowledged }) => acknowledged !== null),
      uri,
    )),
    ...(await brokenChain(uri)),
  ]
}

async function notStoredOnce(writes: Seen['writes'], uri: string): Promise<string[]> {
  const client = await MongoClient.connect(uri)
  const stored = await client
    .db()
    .collection<{ _id: string; nameZh: string }>('organisations')
    .find({ nameZh: /^机构 / })
    .toArray()
    .finally(() => client.close())
  const idsOf = new Map<string, string[]>()
  for (const { _id, nameZh } of stored) idsOf.set(nameZh, [...(idsOf.get(nameZh) ?? []), _id])
  return writes
    .map(({ name, acknowledged }) => ({ name, acknowledged, ids: idsOf.get(name) ?? [] }))
    .filter(({ acknowledged, ids }) => ids.length !== 1 || ids[0] !== acknowledged)
    .map(({ name, acknowledged, ids }) => `${name} was acknowledged as ${acknowledged} and is stored as [${ids}]`)
}

async function brokenChain(uri: string): Promise<string[]> {
  const verify = builtPath('server', 'business', 'desk', 'audit', 'verify.command.js')
  try {
    const { stdout } = await run(process.execPath, [verify], { env: { ...process.env, ...instancesOn(uri) } })
    say({ verified: stdout.trim() })
    return []
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return [`the chains do not hold: ${stdout}${stderr}`]
  }
}

/** The faults that the instances logged, each kind once, with the beginning of its stack. */
function faultsIn(outputs: readonly (() => string)[]): string[] {
  const lines = outputs.flatMap((output) => output().split('\n'))
  const faults = lines.flatMap((line, index) => (/ error /.test(line) ? [lines.slice(index, index + FAULT_LINES)] : []))
  const kindOf = ([, message = '']: readonly string[]) => message
  return [...new Map(faults.map((fault) => [kindOf(fault), fault.join(' | ')])).values()].slice(0, FAULTS_SHOWN)
}

const set = await ReplicaSet.start({ electionTimeoutMillis: 10_000 })
const uri = set.uri()
const ports = [String(await freePort()), String(await freePort())]
const scene: Scene = {
  set,
  instances: [],
  outputs: [],
  startInstance: async (index) => {
    const environment = { ...instancesOn(uri), PORT: ports[index] ?? '', JOBS_ENABLED: 'true', LOG_LEVEL: 'warn' }
    const instance = await startServiceProcess(environment)
    scene.instances[index] = instance
    scene.outputs.push(instance.output)
  },
}
try {
  for (const index of ports.keys()) await scene.startInstance(index)
  const clients = await openInstallation(
    uri,
    ports.map((port) => `http://127.0.0.1:${port}`),
  )
  const load = new Load(clients, lanes)
  for (const [what, act] of ACTS) {
    await sleep(QUIET_MS)
    say({ act: what, acknowledgedBefore: load.acknowledged })
    await act(scene)
    say({ settled: what, acknowledged: load.acknowledged, primary: await set.settled() })
  }
  await sleep(QUIET_MS)
  const seen = await load.stop()
  const { writes: _, ...rest } = seen
  const wrong = await findings(seen, uri)
  say({ acknowledged: load.acknowledged, ...rest, findings: wrong.length })
  for (const finding of wrong) say({ finding })
  if (wrong.length > 0) for (const line of faultsIn(scene.outputs)) say({ fault: line })
  process.exitCode = wrong.length > 0 || load.acknowledged === 0 ? 1 : 0
} finally {
  for (const instance of scene.instances) await instance.end('SIGKILL')
  await set.stop()
}
