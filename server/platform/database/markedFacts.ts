/** What was found under a mark. */
interface Marked {
  readonly mark: string
  readonly found: readonly object[]
}

/** How often something was asked for that was there, and that was not. */
export interface FactCounts {
  readonly hits: number
  readonly misses: number
  readonly kept: number
}

/**
 * Facts kept in memory, each with the mark it was read under: it holds for that mark and no other. Keeps so many documents
 * at most, and lets go of what was asked for longest ago.
 */
export class MarkedFacts {
  private readonly most: number
  private readonly facts = new Map<string, Marked>()
  private kept = 0
  private hits = 0
  private misses = 0

  constructor(most: number) {
    this.most = most
  }

  /** What was found for a question under this very mark, or null. */
  find(question: string, mark: string): readonly object[] | null {
    const known = this.facts.get(question)
    if (known?.mark !== mark) {
      this.misses += 1
      return null
    }
    this.hits += 1
    // What is asked for goes to the end of the line.
    this.facts.delete(question)
    this.facts.set(question, known)
    return known.found
  }

  /** Keeps what was found, in place of what was found before. What is larger than everything is not kept. */
  keep(question: string, mark: string, found: readonly object[]): void {
    this.drop(question)
    if (weightOf(found) > this.most) return
    this.facts.set(question, { mark, found })
    this.kept += weightOf(found)
    for (const [oldest] of this.facts) {
      if (this.kept <= this.most) return
      this.drop(oldest)
    }
  }

  counts(): FactCounts {
    return { hits: this.hits, misses: this.misses, kept: this.kept }
  }

  private drop(question: string): void {
    const known = this.facts.get(question)
    if (!known) return
    this.facts.delete(question)
    this.kept -= weightOf(known.found)
  }
}

/** That nothing was found has to be remembered as well. */
const weightOf = (found: readonly object[]): number => 1 + found.length
