import type { Worker } from 'node:worker_threads'
import { WaitingLine } from './line.ts'
import { startThread } from './startThread.ts'
import type { ThreadAnswer, ThreadTask } from './thread.ts'

/** Work that a hostile input could make long or large: a module whose default export is a pure function of plain values. */
export interface Task<Input, Output> {
  readonly module: string
  /** Type only. */
  readonly run?: (input: Input) => Output | Promise<Output>
}

/** The task of a module beside the one that asks (`import.meta.url`), named without extension: sources or compiled. */
export const taskOf = <Input, Output>(asking: string, path: string): Task<Input, Output> => ({
  module: new URL(`${path}${asking.slice(asking.lastIndexOf('.'))}`, asking).href,
})

/** Beyond these a task is stopped. Memory is the heap's; buffers a task must bound itself. */
interface Bounds {
  readonly timeMs: number
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

const IDLE_MS = 10_000

/** As many threads as cores that can be spared; a file that waits is not in memory yet. */
const line = new WaitingLine(2, 20)

/** Threads that have done a task and wait for the next, each with the timer that ends it. */
const idle = new Map<Worker, NodeJS.Timeout>()

/**
 * Runs a task in a thread when its turn comes, on input that is fetched only then, so that requests are answered meanwhile and nothing it meets in a file stops the service. A
 * thread that was stopped or failed is gone; one that answered serves again. Throws {@link OffloadFault} at a bound, and
 * whatever the task throws; `http.busy` where too many wait.
 */
export function runOffThread<Input, Output>(
  task: Task<Input, Output>,
  input: () => Input | Promise<Input>,
  bounds: Bounds,
): Promise<Output> {
  return line.run(async () => runNow(task, await input(), bounds))
}

async function runNow<Input, Output>(
  { module }: Task<Input, Output>,
  input: Input,
  { timeMs }: Bounds,
): Promise<Output> {
  const thread = takeThread()
  const task: ThreadTask = { module, input }
  try {
    const answer = await answerOf(thread, task, timeMs)
    keepThread(thread)
    if ('error' in answer) throw answer.error
    return answer.output as Output
  } finally {
    if (!idle.has(thread)) await thread.terminate()
  }
}

/** What a thread answers, in time. Nothing listens to the thread afterwards. */
function answerOf(thread: Worker, task: ThreadTask, timeMs: number): Promise<ThreadAnswer> {
  let settled = () => {}
  const answered = new Promise<ThreadAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new OffloadFault('time')), timeMs)
    const failed = (error: NodeJS.ErrnoException) => reject(faultOf(error))
    const ended = (code: number) => reject(new Error(`the thread of ${task.module} ended with ${code} and no answer`))
    thread.on('message', resolve).on('error', failed).on('exit', ended)
    settled = () => {
      clearTimeout(timer)
      thread.off('message', resolve).off('error', failed).off('exit', ended)
    }
  })
  thread.ref()
  thread.postMessage(task)
  return answered.finally(() => settled())
}

const faultOf = (error: NodeJS.ErrnoException): Error =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new OffloadFault('memory') : error

function takeThread(): Worker {
  const [waiting] = idle
  if (waiting === undefined) return startThread()
  const [thread, timer] = waiting
  clearTimeout(timer)
  idle.delete(thread)
  return thread
}

/** Until its time is over; it keeps no process from ending. */
function keepThread(thread: Worker): void {
  const timer = setTimeout(() => {
    idle.delete(thread)
    void thread.terminate()
  }, IDLE_MS)
  timer.unref()
  thread.unref()
  idle.set(thread, timer)
}
