import { Worker, type WorkerOptions } from 'node:worker_threads'

const OPTIONS: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 } }

/** A thread that waits for tasks. Sources need tsx in the thread too, which Node 20 does not take over from the process. */
export function startThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./thread.js', import.meta.url), OPTIONS)
  const [tsx, thread] = [import.meta.resolve('tsx/esm/api'), import.meta.resolve('./thread.ts')]
  const begin = `import('${tsx}').then(({ register }) => { register(); return import('${thread}') })`
  return new Worker(begin, { ...OPTIONS, eval: true })
}
