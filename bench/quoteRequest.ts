import { median, print } from './figure.ts'
import { insertBare, quoting } from './load.ts'
import { startWorld } from './worldProcess.ts'

const ROUNDS = 5
const QUOTES = 400
const INSERTS = 2_000
const MEGABYTE = 2 ** 20

/** Requests after which memory is read for the first and for the second time. */
const [EARLY, LATE] = [2_000, 10_000]

/**
 * A quote over HTTP (session, rating, one transaction with quote, submission, events and idempotency key) against a bare
 * insert over HTTP, in alternating rounds; then the server's memory after 10,000 quotes against that after 2,000.
 */
export async function measureQuoteRequests(): Promise<void> {
  const world = await startWorld(LATE)
  try {
    const quote = quoting(world)
    await quote(200)
    await insertBare(world, 500)
    const quotes: number[] = []
    const inserts: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      inserts.push(await insertBare(world, INSERTS))
      quotes.push(await quote(round < ROUNDS - 1 ? QUOTES : EARLY - 200 - (ROUNDS - 1) * QUOTES))
    }
    print('quote request', median(quotes), median(inserts), 'requests/s')
    const early = await world.rssBytes()
    await quote(LATE - EARLY)
    print('memory after 10,000 requests', (await world.rssBytes()) / MEGABYTE, early / MEGABYTE, 'MB')
  } finally {
    await world.stop()
  }
}
