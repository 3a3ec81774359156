import { parentPort, workerData } from 'node:worker_threads'

/** What a thread is started with; see `runOffThread`. */
export interface ThreadData {
  readonly module: string
  readonly input: unknown
}

/** Runs the one task the thread was made for. */
const { module, input } = workerData as ThreadData
const { default: run } = (await import(module)) as { default: (input: unknown) => unknown }
parentPort?.postMessage(await run(input))
