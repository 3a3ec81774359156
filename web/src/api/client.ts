import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import {
  type Answer,
  type Asked,
  addressFor,
  type Given,
  type ListPath,
  type Optional,
  type PathOf,
  type RowOf,
} from './asking.ts'
import { ApiProblem } from './problem.ts'
import { readTouched, type Touched } from './sources.ts'

interface Quietly {
  /** What is on screen is what was just typed: it is not read again, only when it is opened anew. */
  readonly quietly?: boolean
}

/** A change that was made. */
export interface Change {
  readonly touched: Touched
  readonly quietly: boolean
  /** Its answer where that is what an address gives when it is read again. */
  readonly told: { readonly address: string; readonly answer: unknown } | null
}

type WrittenListener = (change: Change) => void

let csrfToken: string | null = null
let onSessionLost: () => void = () => undefined
let onWritten: WrittenListener = () => undefined

/** The token that unsafe requests repeat; known after signing in. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token
}

/** Called when the server no longer knows the session; the page stays as it is so that typed input is kept. */
export function setSessionLostListener(listener: () => void): void {
  onSessionLost = listener
}

/** Called after every change that was made. */
export function setWrittenListener(listener: WrittenListener): void {
  onWritten = listener
}

/** A change was made; headers of its answer say what it touched, and where the same can be read again. */
export function written(header: (name: string) => string | null, answer: unknown, quietly = false): void {
  const address = header('content-location')?.replace(/^\/api/, '')
  onWritten({ touched: readTouched(header('touched')), quietly, told: address ? { address, answer } : null })
}

/** The server does not know the session any more. */
export const sessionLost = (): void => onSessionLost()

/** What an unsafe request repeats besides its cookie. */
export const unsafeHeaders = (): Record<string, string> => (csrfToken ? { 'x-csrf-token': csrfToken } : {})

export const newIdempotencyKey = (): string => crypto.randomUUID()

/** Reads what is at an address; `signal` gives it up. */
export const get = <P extends PathOf<'get'>>(path: P, ...[asked]: Optional<Asked<'get', P>>) =>
  read<P>(path, asked ?? {})

/** The same for whoever may lose interest. */
export const read = <P extends PathOf<'get'>>(path: P, asked: object, signal?: AbortSignal) =>
  send<Answer<'get', P>>('GET', path, asked, signal)

/** A page of a list. */
export const readPage = <P extends ListPath>(path: P, asked: object, signal?: AbortSignal) =>
  send<ListView<RowOf<P>>>('GET', path, asked, signal)

/** Asks with a body, and changes nothing. */
export const ask = <P extends PathOf<'ask'>>(path: P, ...[given]: Given<'ask', P>) =>
  send<Answer<'ask', P>>('POST', path, { ...given, changesNothing: true })

export const post = <P extends PathOf<'post'>>(path: P, ...[given]: Given<'post', P, Quietly>) =>
  send<Answer<'post', P>>('POST', path, given ?? {})

export const put = <P extends PathOf<'put'>>(path: P, ...[given]: Given<'put', P, Quietly>) =>
  send<Answer<'put', P>>('PUT', path, given ?? {})

export const remove = <P extends PathOf<'delete'>>(path: P, ...[given]: Given<'delete', P, Quietly>) =>
  send<Answer<'delete', P>>('DELETE', path, given ?? {})

/** What goes with a request besides the values of its path and query. */
interface Sent extends Quietly {
  readonly body?: unknown
  readonly version?: number
  readonly idempotencyKey?: string
  readonly changesNothing?: boolean
}

/** The one place that takes an answer for what the server's operations are declared to answer. */
async function send<A>(method: string, path: string, given: object, signal?: AbortSignal): Promise<A> {
  const { body, version, idempotencyKey, changesNothing, quietly, ...asked }: Sent = given
  const headers: Record<string, string> = { accept: 'application/json', ...(method === 'GET' ? {} : unsafeHeaders()) }
  if (version !== undefined) headers['if-match'] = `"${version}"`
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json'
  const response = await fetch(`/api${addressFor(path, asked)}`, {
    method,
    headers,
    body: body === undefined ? null : isForm ? body : JSON.stringify(body),
    signal: signal ?? null,
  })
  const text = await response.text()
  const answer = text === '' ? null : parsed(text)
  if (response.ok) {
    if (method !== 'GET' && !changesNothing) written((name) => response.headers.get(name), answer, quietly)
    return answer
  }
  if (isUnknown(answer)) sessionLost()
  throw isProblem(answer) ? new ApiProblem(answer) : new Error(`${response.status} ${response.statusText}`)
}

/** What a text says in JSON, whatever it is; null where it is none. */
export function parsed(text: string) {
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
