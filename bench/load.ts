import { Agent, request } from 'node:http'
import { percentile } from './figure.ts'

/** One request of a load. */
export interface Shot {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** What a load took: from the first request sent to the last answer read, and each request from sending to its last byte. */
export interface Load {
  readonly requests: number
  readonly seconds: number
  readonly milliseconds: readonly number[]
}

const CONNECTIONS = 8

/**
 * Sends requests over eight connections for so many seconds, each connection its next one when the last is answered;
 * whatever is under way then is waited for. Throws on the first answer that is no success.
 */
export async function fire(origin: string, shots: Iterator<Shot>, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const milliseconds: number[] = []
  const began = performance.now()
  const isOver = () => performance.now() - began >= seconds * 1_000
  const connection = async () => {
    while (!isOver()) {
      const next = shots.next()
      if (next.done) throw new Error('there is nothing left to ask')
      const sent = performance.now()
      await exchange(origin, agent, next.value)
      milliseconds.push(performance.now() - sent)
    }
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, connection))
    return { requests: milliseconds.length, seconds: (performance.now() - began) / 1_000, milliseconds }
  } finally {
    agent.destroy()
  }
}

/** Several loads as one: their times together. */
export const together = (loads: readonly Load[]): Load => ({
  requests: loads.reduce((sum, { requests }) => sum + requests, 0),
  seconds: loads.reduce((sum, { seconds }) => sum + seconds, 0),
  milliseconds: loads.flatMap(({ milliseconds }) => milliseconds),
})

/** Requests per second and the times that 50, 95 and 99 of 100 requests do not exceed. */
export const summaryOf = ({ requests, seconds, milliseconds }: Load) => ({
  perSecond: requests / seconds,
  p50: percentile(milliseconds, 50),
  p95: percentile(milliseconds, 95),
  p99: percentile(milliseconds, 99),
})

/** Sends one request and reads its answer to the end. Throws where that is no success. */
export function exchange(origin: string, agent: Agent, { path, method, headers, body = '' }: Shot): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    const sending = request(`${origin}${path}`, { agent, method, headers: { ...headers, ...length } }, (answer) => {
      const { statusCode = 0 } = answer
      const parts: Buffer[] = []
      answer.once('error', reject)
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('end', () => {
        const content = Buffer.concat(parts).toString('utf8')
        if (statusCode >= 200 && statusCode < 300) resolve(content)
        else reject(new Error(`${path} answers ${statusCode}: ${content}`))
      })
    })
    sending.once('error', reject)
    sending.end(body)
  })
}
