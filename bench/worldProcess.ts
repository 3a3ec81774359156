import { once } from 'node:events'
import { startServerSide } from './serverSide.ts'

/** What the benchmarks need to know of the server side. */
export interface World {
  readonly origin: string
  readonly bareOrigin: string
  /** Headers of an underwriter's session. */
  readonly session: Readonly<Record<string, string>>
  /** Numbers of submissions that wait for a quote. */
  readonly submissions: readonly string[]
  /** The version all of them have. */
  readonly version: number
  /** Of one quote request and one request to the baseline alike. */
  readonly counts: { readonly reads: number; readonly writes: number }
}

export interface WorldProcess extends World {
  /** Memory of the server process after a garbage collection. */
  rssBytes(): Promise<number>
  stop(): Promise<void>
}

/** Starts mongod and the server side, with so many submissions to quote. */
export async function startWorld(submissions: number): Promise<WorldProcess> {
  const { said, child, stop } = await startServerSide<World>('world', [submissions], { execArgv: ['--expose-gc'] })
  const rssBytes = async () => {
    child.send('rss')
    const [bytes] = (await once(child, 'message')) as [number]
    return bytes
  }
  return { ...said, rssBytes, stop }
}
