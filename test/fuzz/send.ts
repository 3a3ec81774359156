import { Agent, request } from 'node:http'
import type { ApiClient } from '../support/client.ts'
import type { Attempt } from './requests.ts'

/** After this long a request hangs. */
const HANGS_AFTER_MS = 20_000

/** One of as many addresses as there are requests, since some things are counted per address. */
const addressOf = (index: number): string => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`

/** Status and text of the answer, or a status of 0 with what went wrong. */
export interface Outcome {
  readonly status: number
  readonly text: string
}

export const openAgent = (connections: number): Agent => new Agent({ keepAlive: true, maxSockets: connections })

/** Sends an attempt as it is, without a client's good manners. */
export function send(
  attempt: Attempt,
  to: { readonly origin: string; readonly agent: Agent; readonly client: ApiClient | null },
  sent: { readonly index: number; readonly requestId: string; readonly ifMatch: string | null },
): Promise<Outcome> {
  const { client, agent, origin } = to
  const headers = {
    'X-Request-Id': sent.requestId,
    'X-Forwarded-For': addressOf(sent.index),
    ...(client?.cookie && { Cookie: client.cookie }),
    ...(client?.session?.csrfToken && attempt.csrf && { 'X-CSRF-Token': client.session.csrfToken }),
    ...(attempt.type && { 'Content-Type': attempt.type }),
    ...(attempt.body && { 'Content-Length': attempt.body.length }),
    ...(sent.ifMatch && { 'If-Match': sent.ifMatch }),
    ...(attempt.key && { 'Idempotency-Key': attempt.key }),
  }
  return new Promise((resolve) => {
    const method = attempt.route.method.toUpperCase()
    const asked = request(`${origin}/api${attempt.path}`, { method, agent, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', (error) => resolve({ status: 0, text: String(error) }))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') }))
    })
    asked.setTimeout(HANGS_AFTER_MS, () => asked.destroy(new Error(`no answer within ${HANGS_AFTER_MS} ms`)))
    asked.on('error', (error) => resolve({ status: 0, text: String(error) }))
    asked.end(attempt.body ?? undefined)
  })
}
