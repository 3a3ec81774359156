/** Tells by this process's own clock for how long something has been seen as it is, so that clocks may differ. */
export class Sightings {
  private readonly seen = new Map<string, { readonly as: string; readonly since: number }>()
  private readonly clock: () => number

  constructor(clock: () => number = () => performance.now()) {
    this.clock = clock
  }

  /** Milliseconds for which it has been seen like this without a change; 0 at first sight. */
  unchangedFor(id: string, as: string): number {
    const before = this.seen.get(id)
    if (before?.as === as) return this.clock() - before.since
    this.seen.set(id, { as, since: this.clock() })
    return 0
  }

  /** Forgets all but these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.seen.keys()) if (!ids.has(id)) this.seen.delete(id)
  }
}
