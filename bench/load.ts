import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import type { World } from './worldProcess.ts'

const CONNECTIONS = 8
/** Fields of a quote request's answer would be about this much: the baseline stores as many bytes. */
const DOCUMENT = JSON.stringify({ name: 'bare', content: 'x'.repeat(2_000) })

/** Requests per second of so many inserts over HTTP. */
export function insertBare({ bareOrigin }: World, amount: number): Promise<number> {
  const headers = { 'content-type': 'application/json' }
  return fire({ url: `${bareOrigin}/documents`, method: 'POST', headers, body: DOCUMENT }, amount)
}

/** Asks for quotes, each for a submission of its own; requests per second. */
export function quoting(world: World): (amount: number) => Promise<number> {
  const waiting = world.submissions[Symbol.iterator]()
  return (amount) =>
    fire(
      {
        url: world.origin,
        requests: [
          {
            method: 'POST',
            setupRequest: (request) => ({
              ...request,
              path: `/api/submissions/${waiting.next().value}/quotes`,
              body: '{}',
              headers: {
                'content-type': 'application/json',
                ...world.session,
                'if-match': `"${world.version}"`,
                'idempotency-key': randomUUID(),
              },
            }),
          },
        ],
      },
      amount,
    )
}

/** Fires so many requests; every one must succeed. */
async function fire(options: autocannon.Options, amount: number): Promise<number> {
  const began = performance.now()
  const result = await autocannon({ ...options, amount, connections: CONNECTIONS })
  const seconds = (performance.now() - began) / 1_000
  if (result['2xx'] < amount)
    throw new Error(`${amount - result['2xx']} of ${amount} requests failed: ${JSON.stringify(result.statusCodeStats)}`)
  return amount / seconds
}
