import { parseCookie } from 'cookie'
import type { CookieOptions, Request, Response } from 'express'

const SESSION = 'firstcover_session'
const DEVICE = 'firstcover_device'
/** Browsers take cookies of such names over https only, for this host alone and for all of it (RFC 6265bis, 4.1.3.2). */
const OF_THIS_HOST = '__Host-'
export const SECURE_SESSION_COOKIE = `${OF_THIS_HOST}${SESSION}`
const DEVICE_MS = 180 * 24 * 60 * 60 * 1000

/** Over https wherever the request came by https (also through a trusted proxy) and always in production. */
const isSecure = (request: Request): boolean => request.secure || request.app.get('env') === 'production'

/** Over https nobody but this host can have set a cookie. */
const nameOf = (cookie: string, request: Request): string => (isSecure(request) ? `${OF_THIS_HOST}${cookie}` : cookie)

const cookieOf = (name: string, request: Request): string | undefined =>
  parseCookie(request.get('Cookie') ?? '')[nameOf(name, request)]

/** The secret of the session, as it was sent. */
export const sessionSecretOf = (request: Request): string | undefined => cookieOf(SESSION, request)

/** The mark of the browser, as it was sent. */
export const deviceOf = (request: Request): string | undefined => cookieOf(DEVICE, request)

/** Out of reach of scripts and of other sites, gone with the browser. */
const optionsOf = (request: Request): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  path: '/',
  secure: isSecure(request),
})

/** Gives the browser its session and, to be known by at the next sign-in, its mark. */
export function setCookies(response: Response, { secret, device }: { secret: string; device: string }): void {
  const options = optionsOf(response.req)
  response.cookie(nameOf(SESSION, response.req), secret, options)
  response.cookie(nameOf(DEVICE, response.req), device, { ...options, maxAge: DEVICE_MS })
}

/** Takes the session from the browser; its mark stays. */
export function clearSessionCookie(response: Response): void {
  response.clearCookie(nameOf(SESSION, response.req), optionsOf(response.req))
}
