import { Worker, type WorkerOptions } from 'node:worker_threads'

const OPTIONS: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 } }

/** A thread that waits for tasks. Sources need tsx in the thread too, which Node 20 does not take over from the process. */
export function startThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./thread.js', import.meta.url), OPTIONS)
  const thread = new URL('./thread.ts', import.meta.url)
  const begin = `import('tsx/esm/api').then(({ register }) => { register(); return import('${thread}') })`
  return new Worker(begin, { ...OPTIONS, eval: true })
}
