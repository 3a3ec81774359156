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
 * thousand: the answer times of one request at a time that 50, 95 and 99 of 100 do not exceed.
 */
export async function measureListPages(): Promise<void> {
  const few = await measuredAmong(FEW)
  const many = await measuredAmong(MANY)
  for (const [name, times] of many)
    for (const percent of [50, 95, 99])
      print(
        `${name} of 1,000,000, p${percent}`,
        percentile(times, percent),
        percentile(few.get(name) ?? [], percent),
        'ms',
      )
}

async function measuredAmong(documents: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const world = await startListWorld(documents)
  try {
    const figures = new Map<string, readonly number[]>()
    for (const list of ['submissions', 'quotes'])
      for (const [name, pathOf] of Object.entries(PAGES)) {
        const path = pathOf(list)
        figures.set(
          `${list}: ${name}`,
          await timesOf(world, path.endsWith('=') ? `${path}${world.cursors[list]}` : path),
        )
      }
    return figures
  } finally {
    await world.stop()
  }
}

async function timesOf({ origin, session }: ListWorld, path: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let count = 0; count < WARM_UP + REQUESTS; count += 1) {
    const began = performance.now()
    const answer = await fetch(`${origin}${path}`, { headers: session })
    const { items } = (await answer.json()) as { items?: readonly unknown[] }
    if (answer.status !== 200 || !items?.length) throw new Error(`${path} answers ${answer.status} with no page`)
    if (count >= WARM_UP) times.push(performance.now() - began)
  }
  return times
}
