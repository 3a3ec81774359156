import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { once } from 'node:events'
import { startTestMongod } from '../test/support/mongod.ts'
import { program } from './program.ts'

/** A program of the benchmarks in a process of its own, with a mongod of its own, and what it said first. */
export interface ServerSide<T> {
  readonly said: T
  readonly child: ChildProcess
  stop(): Promise<void>
}

interface ServerSideOptions extends ForkOptions {
  /** The data is too much for a memory disk. */
  readonly onDisk?: boolean
}

/** Starts one on its mongod's address and waits for its word. Throws when it ends before. */
export async function startServerSide<T>(
  name: string,
  args: readonly (string | number)[],
  { onDisk = false, ...options }: ServerSideOptions = {},
): Promise<ServerSide<T>> {
  const mongod = await startTestMongod({ onDisk })
  const child = fork(program(name), [mongod.uri, ...args.map(String)], options)
  const stop = async () => {
    child.kill('SIGKILL')
    await mongod.stop()
  }
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the server side ended with ${code}`)
  })
  try {
    const [said] = (await Promise.race([once(child, 'message'), failed])) as [T]
    failed.catch(() => {})
    return { said, child, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
