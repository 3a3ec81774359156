import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { print } from './figure.ts'
import { program } from './program.ts'
import { startServerSide } from './serverSide.ts'

const POLICIES = 20_000
const SINGLES = 500
const WORKERS = [1, 3]
const MIB = 2 ** 20

const asked = async (child: ChildProcess, what: string): Promise<number> => {
  child.send(what)
  const [answer] = (await once(child, 'message')) as [number]
  return answer
}

/** The most memory that one of some workers has taken so far. */
const mostOf = async (workers: readonly ChildProcess[]): Promise<number> =>
  Math.max(...(await Promise.all(workers.map((worker) => asked(worker, 'memory')))))

/**
 * The nightly assessment of 20,000 policies by one worker process and by three, of policies that were never assessed and of
 * those that stand as they were, against assessing each in a transaction of its own.
 */
export async function measureBatches(): Promise<void> {
  const world = await startServerSide<string>('batchWorld', [POLICIES, SINGLES])
  const perSecond = (count: number, ms: number) => (count * 1_000) / ms
  const workers: ChildProcess[] = []
  try {
    const singly = perSecond(SINGLES, await asked(world.child, 'single'))
    for (const count of WORKERS) {
      while (workers.length < count) {
        const worker = fork(program('batchWorker'), [world.said])
        workers.push(worker)
        await once(worker, 'message')
      }
      const idle = await mostOf(workers)
      const by = `${count} worker${count === 1 ? '' : 's'}`
      for (const what of ['first', 'again'])
        print(
          `assess 20,000 policies ${what === 'first' ? 'for the first time' : 'that stand as they were'}, ${by}`,
          perSecond(POLICIES, await asked(world.child, what)),
          singly,
          'policies/s',
        )
      print(`memory of a worker meanwhile, ${by}`, (await mostOf(workers)) / MIB, idle / MIB, 'MiB')
    }
  } finally {
    for (const worker of workers) worker.kill('SIGKILL')
    await world.stop()
  }
}
