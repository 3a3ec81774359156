import { parentPort } from 'node:worker_threads'

/** A task on its way into a thread. */
export interface ThreadTask {
  readonly module: string
  readonly input: unknown
}

/** What came of it. */
export type ThreadAnswer = { readonly output: unknown } | { readonly error: unknown }

/** Does one task after another, as they come. */
parentPort?.on('message', ({ module, input }: ThreadTask) => {
  void answerTo(module, input).then((answer) => parentPort?.postMessage(answer))
})

async function answerTo(module: string, input: unknown): Promise<ThreadAnswer> {
  try {
    const { default: run } = (await import(module)) as { default: (input: unknown) => unknown }
    return { output: await run(input) }
  } catch (error) {
    return { error }
  }
}
