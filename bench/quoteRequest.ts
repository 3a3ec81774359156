import { randomUUID } from 'node:crypto'
import { print, printLoad } from './figure.ts'
import { fire, type Load, type Shot, summaryOf, together } from './load.ts'
import { startWorld, type World } from './worldProcess.ts'

const ROUNDS = 4
const SECONDS = 5
const WARM_UP_SECONDS = 2
/** Quotes are asked for so long between the two looks at memory. */
const MEMORY_SECONDS = 30
const SUBMISSIONS = 30_000
const MEGABYTE = 2 ** 20

/**
 * A quote over HTTP (session, rating, one transaction with quote, submission, events and idempotency key) against express
 * and the driver alone with as many reads and writes, in alternating rounds; then the server's memory after many more
 * quotes against that before them.
 */
export async function measureQuoteRequests(): Promise<void> {
  const world = await startWorld(SUBMISSIONS)
  try {
    const quotes = quoting(world)
    const quote = (seconds: number) => fire(world.origin, quotes, seconds)
    const bare = (seconds: number) => fire(world.bareOrigin, bareWrites(), seconds)
    await quote(WARM_UP_SECONDS)
    await bare(WARM_UP_SECONDS)
    const measured: Load[] = []
    const baseline: Load[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      baseline.push(await bare(SECONDS))
      measured.push(await quote(SECONDS))
    }
    printLoad('quote request', summaryOf(together(measured)), summaryOf(together(baseline)), world.counts)
    const early = await world.rssBytes()
    const { requests } = await quote(MEMORY_SECONDS)
    print(`memory after ${requests} more requests`, (await world.rssBytes()) / MEGABYTE, early / MEGABYTE, 'MB')
  } finally {
    await world.stop()
  }
}

/** Asks for quotes, each for a submission of its own. */
function* quoting(world: World): Generator<Shot> {
  for (const submission of world.submissions)
    yield {
      method: 'POST',
      path: `/api/submissions/${submission}/quotes`,
      body: '{}',
      headers: {
        'content-type': 'application/json',
        ...world.session,
        'if-match': `"${world.version}"`,
        'idempotency-key': randomUUID(),
      },
    }
}

function* bareWrites(): Generator<Shot> {
  for (;;) yield { method: 'POST', path: '/documents', body: '{}', headers: { 'content-type': 'application/json' } }
}
