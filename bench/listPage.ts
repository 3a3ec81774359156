import { percentile, print } from './figure.ts'
import { type ListWorld, startListWorld } from './listWorldProcess.ts'

const [FEW, MANY] = [1_000, 1_000_000]
const REQUESTS = 400
const WARM_UP = 20

/** Pages of a list, by what is asked for; `deep` begins in the middle of the list. */
const PAGES: Readonly<Record<string, (list: string) => string>> = {
  'first page': (list) => `/api/${list}`,
  'filtered page': (list) => `/api/${list}?state=${list === 'quotes' ? 'approved' : 'submitted'}`,
  'two states': (list) =>
    `/api/${list}?state=${list === 'quotes' ? 'referred&state=approved' : 'submitted&state=quoted'}`,
  'deep page': (list) => `/api/${list}?cursor=`,
}

/**
 * A page of submissions and of quotes as an underwriter sees them, among a million, against the same page among a
 * thousand: the answer times of one request at a time that 50, 95 and 99 of 100 do not exceed, one of few and one of many
 * in turns.
 */
export async function measureListPages(): Promise<void> {
  const worlds: (ListWorld & { stop(): Promise<void> })[] = []
  try {
    for (const documents of [FEW, MANY]) worlds.push(await startListWorld(documents))
    for (const list of ['submissions', 'quotes'])
      for (const [name, pathOf] of Object.entries(PAGES)) {
        const [few = [], many = []] = await timesInTurns(worlds, list, pathOf(list))
        for (const percent of [50, 95, 99])
          print(`${list}: ${name} of 1,000,000, p${percent}`, percentile(many, percent), percentile(few, percent), 'ms')
      }
  } finally {
    for (const world of worlds) await world.stop()
  }
}

async function timesInTurns(
  worlds: readonly ListWorld[],
  list: string,
  path: string,
): Promise<readonly (readonly number[])[]> {
  const timed = worlds.map((world) => ({
    world,
    path: path.endsWith('=') ? `${path}${world.cursors[list]}` : path,
    times: [] as number[],
  }))
  for (let count = 0; count < WARM_UP + REQUESTS; count += 1)
    for (const { world, path, times } of timed) times.push(await timeOf(world, path))
  return timed.map(({ times }) => times.slice(WARM_UP))
}

async function timeOf({ origin, session }: ListWorld, path: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${origin}${path}`, { headers: session })
  const { items } = (await answer.json()) as { items?: readonly unknown[] }
  if (answer.status !== 200 || !items?.length) throw new Error(`${path} answers ${answer.status} with no page`)
  return performance.now() - began
}
