import type { Request } from 'express'
import { RefusalError } from '../../kernel/refusal.ts'
import type { WriteRoute } from './route.ts'

export const IF_MATCH_PATTERN = /^(?:W\/)?"(\d{1,15})"$/
export const KEY_PATTERN = /^[\w-]{8,100}$/

/** Version named by `If-Match`, required where the route changes an existing document. */
export function expectedVersion(route: WriteRoute<unknown, unknown>, request: Request): { expectedVersion?: number } {
  if (route.concurrency !== 'if-match') return {}
  const match = IF_MATCH_PATTERN.exec(request.get('If-Match') ?? '')
  if (!match) throw new RefusalError([{ code: 'http.if-match-required' }])
  return { expectedVersion: Number(match[1]) }
}

/** Key a repeat of the request is known by. */
export function idempotencyKey(request: Request): string {
  const key = request.get('Idempotency-Key') ?? ''
  if (!KEY_PATTERN.test(key)) throw new RefusalError([{ code: 'http.idempotency-key-required' }])
  return key
}
