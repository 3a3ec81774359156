import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { ThreadData } from './thread.ts'

/** Work that a hostile input could make long or large: a module whose default export is a function of plain values. */
export interface Task<Input, Output> {
  /** `import.meta.resolve` of the module. */
  readonly module: string
  /** Type only. */
  readonly run?: (input: Input) => Output | Promise<Output>
}

/** Beyond these a task is stopped. Memory is the heap's: buffers a task must bound itself. */
interface Bounds {
  readonly timeMs: number
  readonly heapMb?: number
}

/** Why a task came to nothing: it took too long, or more memory than it is given. */
export class OffloadFault extends Error {
  readonly bound: 'time' | 'memory'

  constructor(bound: 'time' | 'memory') {
    super(`a task was stopped at its bound of ${bound}`)
    this.name = 'OffloadFault'
    this.bound = bound
  }
}

const HEAP_MB = 256
/**
 * Runs a task in a thread of its own, so that requests are answered meanwhile and nothing it meets in a file stops the
 * service or outlives the task. Throws {@link OffloadFault} at a bound, and whatever the task throws.
 */
export async function runOffThread<Input, Output>(
  { module }: Task<Input, Output>,
  input: Input,
  { timeMs, heapMb = HEAP_MB }: Bounds,
): Promise<Output> {
  const data: ThreadData = { module, input }
  const worker = startThread({
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Output>((resolve, reject) => {
      timer = setTimeout(() => reject(new OffloadFault('time')), timeMs)
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new OffloadFault('memory') : error),
      )
      worker.once('exit', (code) => reject(new Error(`the thread of ${module} ended with ${code} and no answer`)))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

/** Sources need tsx in the thread too, which Node 20 does not take over from the process. */
function startThread(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./thread.js', import.meta.url), options)
  const [tsx, thread] = [import.meta.resolve('tsx/esm/api'), import.meta.resolve('./thread.ts')]
  const begin = `import('${tsx}').then(({ register }) => { register(); return import('${thread}') })`
  return new Worker(begin, { ...options, eval: true })
}
