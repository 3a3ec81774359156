import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Passes bytes on to a mongod, and breaks the connection of whoever sends a certain command. */
export interface BreakingProxy {
  readonly port: number
  /** Breaks the next connection on which these bytes are sent, after they were passed on. */
  breakAt(text: string): void
  /** How often it broke one. */
  readonly broken: () => number
  close(): Promise<void>
}

export async function startBreakingProxy(mongodPort: number): Promise<BreakingProxy> {
  let at: string | null = null
  let broken = 0
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const mongod = connect(mongodPort, '127.0.0.1')
    for (const socket of [client, mongod]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        mongod.destroy()
      })
    }
    client.on('data', (bytes) => {
      const breaks = at !== null && bytes.includes(at)
      mongod.write(bytes, () => {
        if (breaks) client.resetAndDestroy()
      })
      if (!breaks) return
      at = null
      broken += 1
      // The answer is on its way, and nobody is there to take it.
      mongod.unpipe(client)
    })
    mongod.pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    breakAt: (text) => {
      at = text
    },
    broken: () => broken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
