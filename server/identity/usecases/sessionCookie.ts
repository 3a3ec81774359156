import type { CookieOptions, Request, Response } from 'express'

const SESSION = 'firstcover_session'
/** Browsers take a cookie of this name over https only, for this host alone and for all of it (RFC 6265bis, 4.1.3.2). */
export const SECURE_SESSION_COOKIE = `__Host-${SESSION}`

/** Over https wherever the request came by https (also through a trusted proxy) and always in production. */
const isSecure = (request: Request): boolean => request.secure || request.app.get('env') === 'production'

/** The name of the session's cookie: over https nobody but this host can have set it. */
export const sessionCookieOf = (request: Request): string => (isSecure(request) ? SECURE_SESSION_COOKIE : SESSION)

/** Out of reach of scripts and of other sites, gone with the browser. */
const optionsOf = (request: Request): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  path: '/',
  secure: isSecure(request),
})

export function setSessionCookie(response: Response, secret: string): void {
  response.cookie(sessionCookieOf(response.req), secret, optionsOf(response.req))
}

export function clearSessionCookie(response: Response): void {
  response.clearCookie(sessionCookieOf(response.req), optionsOf(response.req))
}
