import type { ClientSession } from 'mongoose'
import { findMarks, PLATFORM, renewMarks } from '../../../models/revisions.ts'

/**
 * The revisions one request or transaction goes by: read when the first fact is asked for, together with those that will be
 * asked for next, and the same until it ends. Those of a transaction are of its snapshot.
 */
export class Revisions {
  private readonly session: ClientSession | null
  private readonly expected = new Set([PLATFORM])
  private readonly marks = new Map<string, string | null>()
  private readonly renewed = new Set<string>()
  private readonly written = new Set<string>()
  private reading: Promise<void> = Promise.resolve()

  /** `session` is a transaction's. */
  constructor(session: ClientSession | null, expected: readonly string[] = []) {
    this.session = session
    this.expect(expected)
  }

  /** Names owners whose facts will be asked for, so that all are read at once. */
  expect(owners: readonly string[]): void {
    for (const owner of owners) this.expected.add(owner)
  }

  /**
   * The mark under which an owner's facts may be taken from memory and kept there. Null where they may not: this transaction
   * has changed them itself and may still be undone, or nobody keeps a mark for that owner.
   */
  async markOf(owner: string): Promise<string | null> {
    // One after the other: a transaction answers one command at a time, and what the first one reads serves the others.
    this.reading = this.reading.then(() => this.read(owner))
    await this.reading
    return this.renewed.has(owner) ? null : (this.marks.get(owner) ?? null)
  }

  /** Says that this transaction changes facts of these owners. */
  renew(owners: readonly string[]): void {
    for (const owner of owners) this.renewed.add(owner)
  }

  /** For what is read once the transaction has ended: what it knows, but for what it has changed itself. */
  afterwards(): Revisions {
    const after = new Revisions(null)
    for (const [owner, mark] of this.marks) if (!this.renewed.has(owner)) after.marks.set(owner, mark)
    return after
  }

  /** Gives other marks to the owners whose facts this transaction has changed, each once. */
  async write(): Promise<void> {
    const due = [...this.renewed].filter((owner) => !this.written.has(owner))
    if (due.length === 0 || this.session === null) return
    for (const owner of due) this.written.add(owner)
    await renewMarks(due, this.session)
  }

  private async read(owner: string): Promise<void> {
    if (this.marks.has(owner)) return
    const unknown = [...this.expected, owner].filter((one) => !this.marks.has(one))
    const found = await findMarks([...new Set(unknown)], this.session)
    for (const one of unknown) this.marks.set(one, found.get(one) ?? null)
  }
}

const ofTransactions = new WeakMap<ClientSession, Revisions>()

/** Called as every try of a transaction begins: it knows nothing of what an earlier try saw or changed. */
export function beginRevisions(session: ClientSession): void {
  ofTransactions.set(session, new Revisions(session))
}

/** The revisions of a transaction, shared by all that runs in it. */
export function revisionsOf(session: ClientSession): Revisions {
  const known = ofTransactions.get(session)
  if (!known) throw new Error('a transaction that did not begin as one')
  return known
}
