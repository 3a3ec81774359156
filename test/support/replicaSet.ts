import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Document, MongoClient, MongoNetworkError, MongoServerError } from 'mongodb'
import { findMongodBinary } from '../../server/platform/database/mongodBinary.ts'
import { TRANSACTION_LIFETIME_SECONDS } from '../../server/platform/database/waits.ts'
import { freePort } from './serviceProcess.ts'
import { until } from './until.ts'

const NAME = 'rs0'
const LONGEST_ELECTION_MS = 60_000

interface ReplicaSetOptions {
  /** Silence after which the others elect a new primary; MongoDB's default is ten seconds. */
  readonly electionTimeoutMillis: number
}

interface Member {
  readonly port: number
  readonly dbPath: string
  process: ChildProcess | null
}

interface Answer {
  readonly primary?: string
  readonly members?: readonly { readonly stateStr: string }[]
}

/** What the primary says; nothing where it steps down that moment, which ends its connections. */
const answerOf = (client: MongoClient, command: Document): Promise<Answer> =>
  client
    .db('admin')
    .command(command)
    .catch((error: unknown) => {
      if (error instanceof MongoNetworkError || error instanceof MongoServerError) return {}
      throw error
    })

/** Three mongods as in production, each a process that can be killed, frozen and started again. */
export class ReplicaSet {
  private readonly folder: string
  private readonly binary: string
  private readonly members: readonly Member[]

  private constructor(folder: string, binary: string, members: readonly Member[]) {
    this.folder = folder
    this.binary = binary
    this.members = members
  }

  static async start(options: ReplicaSetOptions): Promise<ReplicaSet> {
    const found = await findMongodBinary(process.env.MONGOD_BINARY ?? null, process.env.PATH ?? '')
    if (!found) throw new Error('no mongod')
    const folder = mkdtempSync(join(tmpdir(), 'firstcover-set-'))
    const members: Member[] = []
    for (const index of [0, 1, 2])
      members.push({ port: await freePort(), dbPath: join(folder, String(index)), process: null })
    const set = new ReplicaSet(folder, found.file, members)
    for (const index of members.keys()) set.startMember(index)
    await set.initiate(options)
    await set.settled()
    return set
  }

  /** As the service is told; `options` are added, such as `serverSelectionTimeoutMS=3000`. */
  uri(...options: readonly string[]): string {
    const hosts = this.members.map(({ port }) => `127.0.0.1:${port}`).join(',')
    return `mongodb://${hosts}/firstcover?${[`replicaSet=${NAME}`, ...options].join('&')}`
  }

  startMember(index: number): void {
    const member = this.member(index)
    mkdirSync(member.dbPath, { recursive: true })
    const settings = {
      '--port': member.port,
      '--dbpath': member.dbPath,
      '--bind_ip': '127.0.0.1',
      '--replSet': NAME,
      '--wiredTigerCacheSizeGB': 0.25,
      '--oplogSize': 64,
      '--setParameter': `transactionLifetimeLimitSeconds=${TRANSACTION_LIFETIME_SECONDS}`,
    }
    member.process = spawn(
      this.binary,
      Object.entries(settings).flatMap((pair) => pair.map(String)),
      {
        stdio: 'ignore',
      },
    )
  }

  /** Kills or freezes a member, or lets it go on. Returns when a killed one is gone. */
  async signal(index: number, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const { process } = this.member(index)
    const gone = new Promise((resolve) => process?.once('close', resolve))
    process?.kill(signal)
    if (signal === 'SIGKILL') await gone
  }

  /** Which member is primary, once there is one that the majority knows. */
  primary(): Promise<number> {
    return this.asked((client) =>
      until(async () => {
        const { primary } = await answerOf(client, { isMaster: 1 })
        const index = this.members.findIndex(({ port }) => primary === `127.0.0.1:${port}`)
        return index >= 0 && { index }
      }),
    ).then(({ index }) => index)
  }

  /** Waits until every member has caught up and can be elected; which is primary then. */
  async settled(): Promise<number> {
    await this.asked((client) =>
      until(async () => {
        const { members = [] } = await answerOf(client, { replSetGetStatus: 1 })
        return members.length > 0 && members.every(({ stateStr }) => /^(PRIMARY|SECONDARY)$/.test(stateStr))
      }),
    )
    return this.primary()
  }

  private async asked<R>(ask: (client: MongoClient) => Promise<R>): Promise<R> {
    const client = new MongoClient(this.uri(), { serverSelectionTimeoutMS: LONGEST_ELECTION_MS })
    return ask(client).finally(() => client.close())
  }

  async stop(): Promise<void> {
    for (const [index, { process }] of this.members.entries())
      if (process?.exitCode === null && process.signalCode === null) await this.signal(index, 'SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }

  private member(index: number): Member {
    const member = this.members[index]
    if (!member) throw new Error(`no member ${index}`)
    return member
  }

  private async initiate({ electionTimeoutMillis }: ReplicaSetOptions): Promise<void> {
    const members = this.members.map(({ port }, index) => ({ _id: index, host: `127.0.0.1:${port}` }))
    const heartbeatIntervalMillis = Math.min(2_000, electionTimeoutMillis / 2)
    const config = { _id: NAME, members, settings: { electionTimeoutMillis, heartbeatIntervalMillis } }
    await until(async () => {
      const client = new MongoClient(`mongodb://127.0.0.1:${this.member(0).port}/?directConnection=true`, {
        serverSelectionTimeoutMS: 1_000,
      })
      const initiate = client.db('admin').command({ replSetInitiate: config })
      return initiate
        .then(
          () => true,
          () => false,
        )
        .finally(() => client.close())
    })
  }
}
