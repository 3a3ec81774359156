import { ApiProblem } from '../../../web/src/api/problem.ts'
import { replaceMethod } from '../replaceMethod.ts'

/** What the client sent, its address without the `/api` before it. */
export interface Sent {
  readonly method: string
  readonly address: string
  readonly body: unknown
}

/** Answers what the client asks the service: with a value, with a refusal, or not at all where it is undefined. */
export function answering(answer: (sent: Sent) => unknown): { readonly sent: Sent[]; readonly restore: () => void } {
  const sent: Sent[] = []
  const restore = replaceMethod(globalThis, 'fetch', async (url: string, init: RequestInit = {}) => {
    const { method = 'GET', body } = init
    const one = {
      method,
      address: url.replace(/^\/api/, ''),
      body: typeof body === 'string' ? JSON.parse(body) : null,
    }
    sent.push(one)
    const found = answer(one)
    if (found === undefined) throw new TypeError('fetch failed')
    return found instanceof ApiProblem
      ? Response.json(found.problem, { status: found.problem.status })
      : Response.json(found)
  })
  return { sent, restore }
}
