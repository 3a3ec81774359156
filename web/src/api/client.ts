import { ApiProblem } from './problem.ts'

export interface WriteOptions {
  readonly body?: unknown
  /** Version the person saw; sent as `If-Match`. */
  readonly version?: number
  /** One per form instance, so that a repeated click creates once. */
  readonly idempotencyKey?: string
}

let csrfToken: string | null = null
let onSessionLost: () => void = () => undefined

/** The token that unsafe requests repeat; known after signing in. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token
}

/** Called when the server no longer knows the session; the page stays as it is so that typed input is kept. */
export function setSessionLostListener(listener: () => void): void {
  onSessionLost = listener
}

/** The server does not know the session any more. */
export const sessionLost = (): void => onSessionLost()

/** What an unsafe request repeats besides its cookie. */
export const unsafeHeaders = (): Record<string, string> => (csrfToken ? { 'x-csrf-token': csrfToken } : {})

export const newIdempotencyKey = (): string => crypto.randomUUID()

/** Reads a resource below `/api`. */
export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send<T>('GET', path, {}, signal)
}

export const post = <T>(path: string, options: WriteOptions = {}): Promise<T> => send<T>('POST', path, options)
export const put = <T>(path: string, options: WriteOptions = {}): Promise<T> => send<T>('PUT', path, options)
export const remove = <T>(path: string, options: WriteOptions = {}): Promise<T> => send<T>('DELETE', path, options)

async function send<T>(method: string, path: string, options: WriteOptions, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', ...(method === 'GET' ? {} : unsafeHeaders()) }
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
  const isForm = options.body instanceof FormData
  if (options.body !== undefined && !isForm) headers['content-type'] = 'application/json'
  const response = await fetch(`/api${path}`, {
    method,
    headers,
    body: options.body === undefined ? null : isForm ? (options.body as FormData) : JSON.stringify(options.body),
    signal: signal ?? null,
  })
  const text = await response.text()
  const body: unknown = text === '' ? null : parsed(text)
  if (response.ok) return body as T
  if (isUnknown(body)) sessionLost()
  throw isProblem(body) ? new ApiProblem(body) : new Error(`${response.status} ${response.statusText}`)
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whether the server says that it does not know who asks; a wrong password or code is another thing. */
export const isUnknown = (body: unknown): boolean => isProblem(body) && body.code === 'http.unauthenticated'

export function isProblem(body: unknown): body is ApiProblem['problem'] {
  return typeof body === 'object' && body !== null && 'code' in body && 'failures' in body
}
