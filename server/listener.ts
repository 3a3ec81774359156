import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { HttpConfig } from '../config/env.ts'
import { StartupFault } from '../config/startupFault.ts'
import { keepPace, type Pace } from './pace.ts'

/** How long a connection may take for what it does. */
export interface Patience extends Pace {
  /** For a request to begin. The proxy keeps its connections open for less, so that it never sends on one being closed. */
  readonly idleMs: number
  /** For the head of a request. */
  readonly headMs: number
  /** For what is under way when the listener drains. */
  readonly drainMs: number
}

const PATIENCE: Patience = { idleMs: 65_000, headMs: 20_000, drainMs: 10_000, bodyMs: 60_000, bytesPerSecond: 8 * 1024 }
/** Node looks every half a minute otherwise, and would wait for a head more than twice as long as it was told to. */
const LOOKS = 10

/** An open port with the service behind it. */
export interface Listener {
  /** Address to open on this machine. */
  readonly address: string
  /**
   * Takes no new connection, lets running requests finish for ten seconds (`drainMs`), then cuts them off. Every answer says that its
   * connection is closed after it, so that no client or proxy sends the next request there.
   */
  drain(): Promise<void>
}

/**
 * Opens the port; a busy or forbidden one is a fault with its remedy. Whoever asks before sending a body
 * (`Expect: 100-continue`) is asked for it by whoever reads it, see `invite`, and not by the port, which knows nobody.
 */
export async function listen(
  app: RequestListener,
  { host, port, connections }: Pick<HttpConfig, 'host' | 'port' | 'connections'>,
  patience: Patience = PATIENCE,
): Promise<Listener> {
  const { idleMs, headMs, drainMs } = patience
  const looksMs = headMs / LOOKS
  const timeouts = {
    keepAliveTimeout: idleMs,
    headersTimeout: headMs,
    // The body has a pace of its own.
    requestTimeout: 0,
    connectionsCheckingInterval: looksMs,
  }
  const unanswered = new Set<ServerResponse>()
  const pace = keepPace(patience, looksMs)
  let draining = false
  const take: RequestListener = (request, response) => {
    if (draining) sayClose(response)
    unanswered.add(response)
    response.once('close', () => unanswered.delete(response))
    pace.watch(request, response)
    app(request, response)
  }
  const server = createServer(timeouts, take).on('checkContinue', take)
  server.maxConnections = connections
  await opened(server, host, port)
  const bound = server.address()
  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return {
    address: `http://${shownHost}:${typeof bound === 'object' && bound ? bound.port : port}`,
    drain: () =>
      new Promise((resolve) => {
        draining = true
        for (const response of unanswered) sayClose(response)
        const cut = setTimeout(() => server.closeAllConnections(), drainMs)
        server.close(() => {
          clearTimeout(cut)
          pace.stop()
          resolve()
        })
      }),
  }
}

/** An answer that is being sent already has said what becomes of its connection. */
function sayClose(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close')
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
