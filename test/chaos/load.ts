import { setTimeout as sleep } from 'node:timers/promises'
import type { ApiClient } from '../support/client.ts'
import { createOrganisation } from '../support/operator.ts'

/** A request that got no answer within this was left unanswered: waiting, working and reading of the answer. */
const ANSWER_MS = 45_000
const PAUSE_MS = 200
/** A rule said no, which asking again does not change. */
const REFUSED = Symbol('refused')

/** What became of one attempt. */
interface Outcome {
  readonly seen: string
  readonly id: string | typeof REFUSED | null
}

/** What became of one write. */
export interface Write {
  readonly name: string
  readonly key: string
  /** The id that was answered; null where it was refused. */
  readonly acknowledged: string | null
}

/** What the clients saw. */
export interface Seen {
  readonly writes: readonly Write[]
  /** How often each status was answered; `cut` where the connection ended without one. */
  readonly answers: Readonly<Record<string, number>>
  readonly unanswered: number
  readonly slowestMs: number
}

/** Clients that write one thing after the other, each until it is acknowledged, on whichever instance answers. */
export class Load {
  private readonly clients: readonly ApiClient[]
  private readonly writes: Write[] = []
  private readonly answers = new Map<string, number>()
  private unanswered = 0
  private slowestMs = 0
  private stopping = false
  private readonly working: Promise<unknown>

  constructor(clients: readonly ApiClient[], atOnce: number) {
    this.clients = clients
    this.working = Promise.all(Array.from({ length: atOnce }, (_, lane) => this.lane(lane)))
  }

  /** So many writes were acknowledged until now. */
  get acknowledged(): number {
    return this.writes.filter(({ acknowledged }) => acknowledged !== null).length
  }

  /** Lets every write under way come to its acknowledgement. */
  async stop(): Promise<Seen> {
    this.stopping = true
    await this.working
    const { writes, unanswered, slowestMs } = this
    return { writes, unanswered, slowestMs: Math.round(slowestMs), answers: Object.fromEntries(this.answers) }
  }

  private async lane(lane: number): Promise<void> {
    for (let number = 0; !this.stopping; number += 1) {
      const [name, key] = [`机构 ${lane}之${number}`, `chaos-${lane}-${number}`]
      this.writes.push({ name, key, acknowledged: await this.untilAcknowledged(name, key, lane + number) })
    }
  }

  /** The same request with the same key, to one instance after the other; null where it was refused. */
  private async untilAcknowledged(name: string, key: string, turn: number): Promise<string | null> {
    for (let tries = 0; ; tries += 1) {
      const client = this.clients[(turn + tries) % this.clients.length]
      const id = client ? await this.attempt(client, name, key) : null
      if (id !== null) return id === REFUSED ? null : id
      await sleep(PAUSE_MS)
    }
  }

  private async attempt(client: ApiClient, name: string, key: string): Promise<Outcome['id']> {
    const began = performance.now()
    const answer: Promise<Outcome> = createOrganisation(client, name, key).then(
      ({ status, body }) => ({
        seen: String(status),
        id: status === 201 ? (body as { id: string }).id : status < 500 ? REFUSED : null,
      }),
      () => ({ seen: 'cut', id: null }),
    )
    const late = new AbortController()
    const none = sleep(ANSWER_MS, null, { signal: late.signal }).catch(() => null)
    const outcome = await Promise.race([answer, none])
    late.abort()
    this.slowestMs = Math.max(this.slowestMs, performance.now() - began)
    if (outcome === null) {
      this.unanswered += 1
      return null
    }
    this.answers.set(outcome.seen, (this.answers.get(outcome.seen) ?? 0) + 1)
    return outcome.id
  }
}
