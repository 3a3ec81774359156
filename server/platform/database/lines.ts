/** Who stands last in each line, as a promise of leaving it; a line nobody stands in is none. */
const lines = new Map<string, Promise<void>>()

/**
 * The lines of this process that one unit of work stands in. Those that will write one record go one after another
 * instead of meeting at it, where all but one would be run again and meet anew. A courtesy among requests of one process
 * and no guard: what must hold is kept by the record that they write.
 */
export class Lines {
  private readonly wanted = new Set<string>()
  /** How to give up each place that is taken. */
  private readonly places = new Map<string, () => void>()

  /** Takes the first place in all of these lines; false where somebody stands in one, and none of them is taken then. */
  tryEnter(names: readonly string[]): boolean {
    const others = names.filter((name) => !this.places.has(name))
    for (const name of others) this.wanted.add(name)
    if (others.some((name) => lines.has(name))) return false
    for (const name of others) this.stand(name)
    return true
  }

  /** Waits for the first place in every line that was asked for, in the order of names, so that no two wait for each other. */
  async enter(): Promise<void> {
    if (this.wanted.size === this.places.size) return
    this.leaveAll()
    for (const name of [...this.wanted].toSorted()) await this.stand(name)
  }

  /** Gives all places up. */
  leaveAll(): void {
    for (const leave of this.places.values()) leave()
    this.places.clear()
  }

  /** Stands in one line; when those before have left, resolves. */
  private stand(name: string): Promise<void> {
    const before = lines.get(name) ?? Promise.resolve()
    let leave = () => {}
    const left = new Promise<void>((resolve) => {
      leave = resolve
    })
    const last = before.then(() => left)
    lines.set(name, last)
    this.places.set(name, () => {
      leave()
      if (lines.get(name) === last) lines.delete(name)
    })
    return before
  }
}
