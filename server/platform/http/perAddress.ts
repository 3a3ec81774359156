import type { RequestHandler } from 'express'
import { networkOf } from '../../kernel/network.ts'
import { RefusalError } from '../../kernel/refusal.ts'

/**
 * Lets one address have so many requests under way at once, and refuses more with `http.too-many-at-once`: whoever sends
 * many bodies slowly holds memory that others need. An office behind one address stays far below.
 */
export function perAddress(most: number): RequestHandler {
  const underWay = new Map<string, number>()
  return (request, response, next) => {
    const address = networkOf(request.ip ?? 'unknown')
    const count = underWay.get(address) ?? 0
    if (count >= most) throw new RefusalError([{ code: 'http.too-many-at-once', value: count, threshold: most }])
    underWay.set(address, count + 1)
    response.once('close', () => {
      const left = (underWay.get(address) ?? 1) - 1
      if (left === 0) underWay.delete(address)
      else underWay.set(address, left)
    })
    next()
  }
}
