import type { IncomingMessage, ServerResponse } from 'node:http'

/** How slowly the body of a request may come in. */
export interface Pace {
  /** What any body has. */
  readonly bodyMs: number
  /** Each so many bytes that came in earn another second. */
  readonly bytesPerSecond: number
}

/** A request whose body is on its way. */
interface Coming {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly sinceMs: number
  /** What the connection had brought until then. */
  readonly bytesBefore: number
}

/** How long a body may have taken by the time so much of it has come, in ms. */
export const earnedMs = ({ bodyMs, bytesPerSecond }: Pace, bytes: number): number =>
  bodyMs + (bytes / bytesPerSecond) * 1_000

/**
 * Hangs up on whoever sends a body more slowly than the pace. A slow line that goes on sending is waited for as long as its
 * bytes take, one that trickles is not, as Apache's mod_reqtimeout (`body=20,MinRate=500`) does. Looks every so many
 * milliseconds; `stop` ends that.
 */
export function keepPace(pace: Pace, everyMs: number) {
  const coming = new Set<Coming>()
  const look = () => {
    for (const each of coming) {
      const { request, response, sinceMs, bytesBefore } = each
      if (request.complete || request.socket.destroyed) coming.delete(each)
      else if (performance.now() - sinceMs > earnedMs(pace, request.socket.bytesRead - bytesBefore)) {
        coming.delete(each)
        hangUp(request, response)
      }
    }
  }
  const timer = setInterval(look, everyMs).unref()
  return {
    /** Looks after a request whose head has come. */
    watch(request: IncomingMessage, response: ServerResponse): void {
      if (request.complete) return
      coming.add({ request, response, sinceMs: performance.now(), bytesBefore: request.socket.bytesRead })
    },
    stop: () => clearInterval(timer),
  }
}

/** As Node does for a head that does not come: 408, unless an answer was begun. */
function hangUp({ socket }: IncomingMessage, response: ServerResponse): void {
  if (!response.headersSent && socket.writable)
    socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
  socket.destroy()
}
