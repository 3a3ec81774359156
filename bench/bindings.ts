import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { median, percentile, printTimes } from './figure.ts'
import { startServerSide } from './serverSide.ts'

const ROUNDS = 6
const WARM_UP = 1
const ALONE = 10
const AT_ONCE = [8, 20]

/** Whose a case is: a maker's and a user's that nobody else has, or of those that all others have as well. */
type Whose = 'own' | 'shared'

/** What the measurement of bindings needs to know of the server side. */
export interface BindingWorld {
  readonly uri: string
  readonly origin: string
  /** Headers of an underwriter's session. */
  readonly session: Readonly<Record<string, string>>
  /** Numbers of accepted submissions. */
  readonly submissions: Readonly<Record<Whose, readonly string[]>>
  /** The version all of them have. */
  readonly version: number
}

/** Bindings that begin at the same moment. */
interface Burst {
  readonly row: string
  readonly whose: Whose
  readonly atOnce: number
}

const BURSTS: readonly Burst[] = [
  ...AT_ONCE.map((atOnce) => ({ row: `${atOnce} bindings at once`, whose: 'own' as const, atOnce })),
  { row: '20 bindings at once of one maker and user', whose: 'shared', atOnce: 20 },
]

/**
 * Bindings that begin at the same moment against one by itself, in turns: of different makers, users and regions, then of
 * one maker and user. `aborted` counts the transactions that met another and were run again.
 */
export async function measureBindings(): Promise<void> {
  const needed = (whose: Whose): number =>
    BURSTS.filter((burst) => burst.whose === whose).reduce((sum, { atOnce }) => sum + atOnce, 0)
  const rounds = WARM_UP + ROUNDS
  const own = rounds * (ALONE + needed('own'))
  const { said: world, stop } = await startServerSide<BindingWorld>('bindingWorld', [own, rounds * needed('shared')])
  const client = await MongoClient.connect(world.uri)
  try {
    const alone: number[] = []
    const bursts = BURSTS.map((burst) => ({ ...burst, times: [] as number[], aborted: 0 }))
    const next = binder(world)
    for (let round = 0; round < rounds; round += 1) {
      const counts = round >= WARM_UP
      for (let count = 0; count < ALONE; count += 1) {
        const took = await next('own')
        if (counts) alone.push(took)
      }
      for (const burst of bursts) {
        const before = await abortedBy(client)
        const times = await Promise.all(Array.from({ length: burst.atOnce }, () => next(burst.whose)))
        if (counts) burst.times.push(...times)
        if (counts) burst.aborted += (await abortedBy(client)) - before
      }
    }
    for (const { row, times, aborted } of bursts)
      printTimes(`${row}, p95 against one`, percentile(times, 95), median(alone), times, alone, { aborted })
  } finally {
    await client.close()
    await stop()
  }
}

/** Binds the next case that is left of a kind; answers how long it took in milliseconds. */
function binder({ origin, session, submissions, version }: BindingWorld) {
  const left = { own: [...submissions.own], shared: [...submissions.shared] }
  return async (whose: Whose): Promise<number> => {
    const submission = left[whose].pop()
    if (submission === undefined) throw new Error('there is nothing left to bind')
    const headers = { ...session, 'if-match': `"${version}"`, 'idempotency-key': randomUUID() }
    const began = performance.now()
    const answer = await fetch(`${origin}/api/submissions/${submission}/binding`, { method: 'POST', headers })
    const content = await answer.text()
    if (answer.status !== 201) throw new Error(`a binding answers ${answer.status}: ${content}`)
    return performance.now() - began
  }
}

/** Transactions that the server has given up so far. */
async function abortedBy(client: MongoClient): Promise<number> {
  const { transactions } = await client.db('admin').command({ serverStatus: 1 })
  return Number((transactions as { totalAborted: number }).totalAborted)
}
