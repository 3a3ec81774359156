import { COMMON_WORD, machineOf, RARE_WORD } from '../test/support/searchedCases.ts'
import { percentile, print } from './figure.ts'
import { startServerSide } from './serverSide.ts'

/** What the measurement of search needs to know of the server side. */
export interface SearchWorld {
  readonly origin: string
  /** The maker whose people search. */
  readonly manufacturerId: string
  /** Headers of a session of each who searches. */
  readonly sessions: Readonly<Record<'insurer' | 'ministry', Readonly<Record<string, string>>>>
}

/** Submissions, quotes and policies in three like parts. */
const [FEW, MANY] = [3_000, 1_000_000]
const REQUESTS = 100
const WARM_UP = 10

const { serialNumber } = machineOf(60)
const WORDS: Readonly<Record<string, string>> = {
  'a rare word': RARE_WORD,
  'a common word': COMMON_WORD,
  'two words': `${COMMON_WORD} ${serialNumber.slice(-6)}`,
  'two common words': `${COMMON_WORD} 加工中心`,
  'a Chinese part': '轴联动',
  'the end of a serial number': serialNumber.slice(-6),
  'nothing found': 'ZQXW',
}

/** Pages of the list of policies, with and without a word. */
const PAGES: Readonly<Record<string, (world: SearchWorld) => string>> = {
  'a common word, one state': () => `/policies?q=${encodeURIComponent(COMMON_WORD)}&state=issued`,
  'by amount': () => '/policies?sort=-premiumFen',
  'of a maker by amount': ({ manufacturerId }) => `/policies?manufacturer=${manufacturerId}&sort=-premiumFen`,
}

/**
 * Words in the global search and in a list, as an insurer and the ministry look for them among a million cases, against the
 * same among three thousand: the answer times of one request at a time that 50 and 95 of 100 do not exceed, one of few and
 * one of many in turns.
 */
export async function measureSearch(): Promise<void> {
  const sides: Awaited<ReturnType<typeof startWorld>>[] = []
  try {
    for (const cases of [FEW, MANY]) sides.push(await startWorld(cases))
    const worlds = sides.map(({ said }) => said)
    for (const who of ['insurer', 'ministry'] as const) {
      for (const [what, q] of Object.entries(WORDS))
        await measured(`search: ${what}`, worlds, who, () => `/search?q=${encodeURIComponent(q)}`)
      for (const [what, page] of Object.entries(PAGES)) await measured(`policies: ${what}`, worlds, who, page)
    }
  } finally {
    for (const { stop } of sides) await stop()
  }
}

const startWorld = (cases: number) =>
  startServerSide<SearchWorld>('searchWorld', [Math.ceil(cases / 3)], { onDisk: true })

type Who = keyof SearchWorld['sessions']

async function measured(
  name: string,
  worlds: readonly SearchWorld[],
  who: Who,
  pathIn: (world: SearchWorld) => string,
): Promise<void> {
  const times = worlds.map((): number[] => [])
  for (let count = 0; count < WARM_UP + REQUESTS; count += 1)
    for (const [index, world] of worlds.entries()) times[index]?.push(await timeOf(world, who, pathIn(world)))
  const [few = [], many = []] = times.map((all) => all.slice(WARM_UP))
  for (const percent of [50, 95])
    print(`${name}, ${who}, of 1,000,000, p${percent}`, percentile(many, percent), percentile(few, percent), 'ms')
}

async function timeOf({ origin, sessions }: SearchWorld, who: Who, path: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${origin}/api${path}`, { headers: sessions[who] })
  await answer.json()
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  return performance.now() - began
}
