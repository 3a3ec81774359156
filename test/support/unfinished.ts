import { createConnection } from 'node:net'

/** A request of which only a part is ever sent. */
interface UnfinishedRequest {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Length the request claims to have. */
  readonly claimedBytes: number
  /** How much of it is sent at once. */
  readonly sentBytes?: number
}

/** What became of it: the status of the answer, and whether the service hung up afterwards. */
export interface Unfinished {
  readonly status: number | null
  /** The service hung up although nobody asked for it. */
  readonly closed: boolean
  /** Sends so many bytes more; false where the connection is gone. */
  push(bytes: number): Promise<boolean>
  close(): void
}

/** Begins a request, sends no more than is said, and waits for the answer. */
export function sendUnfinished(origin: string, request: UnfinishedRequest): Promise<Unfinished> {
  const { hostname, port, host } = new URL(origin)
  const { method, path, headers = {}, claimedBytes, sentBytes = 0 } = request
  const socket = createConnection({ host: hostname, port: Number(port) })
  const state = { closed: false }
  const lines = Object.entries({
    host,
    'content-type': 'application/json',
    'content-length': String(claimedBytes),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`${method} /api${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  if (sentBytes > 0) socket.write(Buffer.alloc(sentBytes, ' '))
  const push = (bytes: number) =>
    new Promise<boolean>((resolve) => {
      if (state.closed) return resolve(false)
      socket.write(Buffer.alloc(bytes, ' '), (error) => resolve(!error))
    })
  return new Promise((resolve) => {
    const settle = (status: number | null) =>
      resolve({
        status,
        get closed() {
          return state.closed
        },
        push,
        close: () => socket.destroy(),
      })
    socket.once('data', (answer) => settle(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer.toString('latin1'))?.[1])))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      state.closed = true
      settle(null)
    })
  })
}
