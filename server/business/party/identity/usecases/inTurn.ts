import { WaitingLine } from '../../../../platform/offload/line.ts'

/** With the one whose turn it is, more than anybody sends at once in good faith. */
const LONGEST_QUEUE = 31

interface Turn {
  readonly line: WaitingLine
  here: number
}

const turns = new Map<string, Turn>()

/** Runs what concerns one thing one after the other, in this process; refuses when too many wait already. */
export async function inTurn<R>(what: string, run: () => Promise<R>): Promise<R> {
  const turn = turns.get(what) ?? { line: new WaitingLine(1, LONGEST_QUEUE), here: 0 }
  turns.set(what, turn)
  turn.here += 1
  try {
    return await turn.line.run(run)
  } finally {
    turn.here -= 1
    if (turn.here === 0) turns.delete(what)
  }
}
