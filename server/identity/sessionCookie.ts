import type { CookieOptions, Response } from 'express'
import { SESSION_COOKIE } from './usecases/authenticate.ts'

/**
 * Out of reach of scripts and of other sites, gone with the browser; over https only wherever the request came by https
 * (also through a trusted proxy) and always in production.
 */
function cookieOptions({ req: request }: Response): CookieOptions {
  const secure = request.secure || request.app.get('env') === 'production'
  return { httpOnly: true, sameSite: 'strict', path: '/', secure }
}

export function setSessionCookie(response: Response, secret: string): void {
  response.cookie(SESSION_COOKIE, secret, cookieOptions(response))
}

export function clearSessionCookie(response: Response): void {
  response.clearCookie(SESSION_COOKIE, cookieOptions(response))
}
