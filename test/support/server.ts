import type { RequestListener } from 'node:http'
import { listen as openPort, type Patience } from '../../server/listener.ts'

export interface Listening {
  readonly origin: string
  close(): Promise<void>
}

/** As patient as tests are, and cut off at once at the end. */
const PATIENCE: Patience = {
  idleMs: 65_000,
  headMs: 20_000,
  drainMs: 0,
  bodyMs: 60_000,
  bytesPerSecond: 8 * 1024,
}
const CONNECTIONS = 2_000

/** Serves an app on a free port of the loopback, by the same listener as in production. */
export async function listen(app: RequestListener, patience: Partial<Patience> = {}): Promise<Listening> {
  const where = { host: '127.0.0.1', port: 0, connections: CONNECTIONS }
  const { address, drain } = await openPort(app, where, { ...PATIENCE, ...patience })
  return { origin: address, close: drain }
}
