import { RefusalError } from '../../kernel/refusal.ts'

/** So many at once and so many that wait, in order of arrival; who comes after those is turned away with `http.busy`. */
export class WaitingLine {
  private readonly atOnce: number
  private readonly most: number
  private underWay = 0
  private readonly waiting: (() => void)[] = []

  constructor(atOnce: number, mostWaiting: number) {
    this.atOnce = atOnce
    this.most = mostWaiting
  }

  /** Runs the work when its turn comes. */
  async run<R>(work: () => Promise<R>): Promise<R> {
    if (this.underWay < this.atOnce) this.underWay += 1
    else await this.wait()
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.underWay -= 1
    }
  }

  private wait(): Promise<void> {
    if (this.waiting.length >= this.most) throw new RefusalError([{ code: 'http.busy' }])
    return new Promise((resolve) => this.waiting.push(resolve))
  }
}
