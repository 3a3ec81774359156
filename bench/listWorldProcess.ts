import { fork } from 'node:child_process'
import { once } from 'node:events'
import { startTestMongod } from '../test/support/mongod.ts'
import { program } from './program.ts'

/** What the measurement of lists needs to know of the server side. */
export interface ListWorld {
  readonly origin: string
  /** Headers of an underwriter's session. */
  readonly session: Readonly<Record<string, string>>
  /** By list: where its middle is. */
  readonly cursors: Readonly<Record<string, string>>
}

/** Starts mongod and the server side, with so many submissions and as many quotes. */
export async function startListWorld(documents: number): Promise<ListWorld & { stop(): Promise<void> }> {
  const mongod = await startTestMongod()
  const child = fork(program('listWorld'), [mongod.uri, String(documents)])
  const stop = async () => {
    child.kill('SIGKILL')
    await mongod.stop()
  }
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the server side ended with ${code}`)
  })
  try {
    const [world] = (await Promise.race([once(child, 'message'), failed])) as [ListWorld]
    failed.catch(() => {})
    return { ...world, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
