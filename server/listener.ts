import { createServer, type RequestListener, type Server } from 'node:http'
import type { HttpConfig } from '../config/env.ts'
import { StartupFault } from '../config/startupFault.ts'

const DRAIN_MS = 10_000

/** An open port with the service behind it. */
export interface Listener {
  /** Address to open on this machine. */
  readonly address: string
  /** Takes no new connection, lets running requests finish for ten seconds, then cuts them off. */
  drain(): Promise<void>
}

/** Opens the port; a busy or forbidden one is a fault with its remedy. */
export async function listen(
  app: RequestListener,
  { host, port }: Pick<HttpConfig, 'host' | 'port'>,
): Promise<Listener> {
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 }, app)
  await opened(server, host, port)
  const bound = server.address()
  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return {
    address: `http://${shownHost}:${typeof bound === 'object' && bound ? bound.port : port}`,
    drain: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
      }),
  }
}

/** Fails early, before the database is started, when the port cannot be had. */
export async function checkPort({ host, port }: Pick<HttpConfig, 'host' | 'port'>): Promise<void> {
  const probe = createServer()
  await opened(probe, host, port)
  await new Promise((resolve) => probe.close(resolve))
}

function opened(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFault(error, host, port)))
    server.listen(port, host, resolve)
  })
}

function portFault({ code, message }: NodeJS.ErrnoException, host: string, port: number): StartupFault {
  if (code === 'EADDRINUSE')
    return new StartupFault(`Port ${port} is in use by another process`, 'Stop it or set PORT to a free port')
  if (code === 'EACCES')
    return new StartupFault(`Port ${port} may not be opened by this user`, 'Set PORT to 1024 or above')
  return new StartupFault(`Cannot listen on ${host}:${port} (${message})`, 'Set HOST to an address of this machine')
}
