import type { AddressInfo } from 'node:net'
import type { Express } from 'express'

export interface Listening {
  readonly origin: string
  close(): Promise<void>
}

/** Serves an app on a free port of the loopback. */
export async function listen(app: Express): Promise<Listening> {
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
