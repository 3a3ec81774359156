import pLimit, { type LimitFunction } from 'p-limit'
import { RefusalError } from '../../../../kernel/refusal.ts'

/** More than anybody sends at once in good faith. */
const LONGEST_QUEUE = 32

interface Turn {
  readonly limit: LimitFunction
  waiting: number
}

const turns = new Map<string, Turn>()

/** Runs what concerns one thing one after the other, in this process; refuses when too many wait already. */
export async function inTurn<R>(what: string, run: () => Promise<R>): Promise<R> {
  const turn = turns.get(what) ?? { limit: pLimit(1), waiting: 0 }
  if (turn.waiting >= LONGEST_QUEUE) throw new RefusalError([{ code: 'http.busy' }])
  turns.set(what, turn)
  turn.waiting += 1
  try {
    return await turn.limit(run)
  } finally {
    turn.waiting -= 1
    if (turn.waiting === 0) turns.delete(what)
  }
}
