import { randomUUID } from 'node:crypto'
import type { SessionView } from '../../server/business/party/identity/identity.contract.ts'
import type { Problem } from '../../server/platform/http/problem.contract.ts'
import type { MovableClock } from './clock.ts'

interface SendOptions {
  /** The version seen, sent as `If-Match`. */
  readonly ifMatch?: number
  /** Idempotency-Key; a fresh one goes with every POST by itself, `null` sends none. */
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer with its body read: JSON parsed, anything else as bytes. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
  /** The body as problem details; fails the test if it is something else. */
  readonly problem: Problem
}

interface Credentials {
  readonly login: string
  readonly password: string
}

const SIGN_IN_AGAIN_MS = 90 * 60 * 1000

/** A small API client: keeps the cookie, repeats the CSRF token, parses answers. */
export class ApiClient {
  readonly origin: string
  session: SessionView | null = null
  cookie: string | null = null
  private readonly clock: MovableClock
  private credentials: Credentials | null = null
  private signedInAt = 0

  constructor(origin: string, clock: MovableClock) {
    this.origin = origin
    this.clock = clock
  }

  static async signedIn(origin: string, clock: MovableClock, credentials: Credentials): Promise<ApiClient> {
    const client = new ApiClient(origin, clock)
    await client.signIn(credentials)
    return client
  }

  /** Signs in and stays so; throws if refused. */
  async signIn(credentials: Credentials): Promise<void> {
    const { login, password } = credentials
    this.signedInAt = this.clock.now().getTime()
    const answer = await this.request('POST', '/session', { login, password })
    if (answer.status !== 200) throw new Error(`${login} cannot sign in: ${answer.problem.code}`)
    this.credentials = credentials
    this.session = answer.body as SessionView
    this.cookie = /(?:__Host-)?firstcover_session=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? null
  }

  get(path: string, options?: SendOptions): Promise<Answer> {
    return this.send('GET', path, undefined, options)
  }

  post(path: string, body: unknown = {}, options?: SendOptions): Promise<Answer> {
    return this.send('POST', path, body, options)
  }

  put(path: string, body: unknown, options?: SendOptions): Promise<Answer> {
    return this.send('PUT', path, body, options)
  }

  delete(path: string, options?: SendOptions): Promise<Answer> {
    return this.send('DELETE', path, undefined, options)
  }

  /** Sends a file as multipart form data. */
  upload(
    path: string,
    field: string,
    file: { name: string; bytes: Uint8Array },
    options?: SendOptions,
  ): Promise<Answer> {
    const form = new FormData()
    form.set(field, new Blob([new Uint8Array(file.bytes)]), file.name)
    return this.send('POST', path, form, options)
  }

  async send(method: string, path: string, body?: unknown, options: SendOptions = {}): Promise<Answer> {
    if (this.credentials && this.clock.now().getTime() - this.signedInAt > SIGN_IN_AGAIN_MS) {
      await this.signIn(this.credentials)
    }
    return this.request(method, path, body, options)
  }

  private async request(method: string, path: string, body?: unknown, options: SendOptions = {}): Promise<Answer> {
    const { ifMatch, key = randomUUID(), headers = {} } = options
    // Both say themselves what type they are.
    const asItIs = body instanceof FormData || body instanceof Blob
    const response = await fetch(`${this.origin}/api${path}`, {
      method,
      headers: {
        ...(this.cookie ? { Cookie: this.cookie } : {}),
        ...(this.session?.csrfToken ? { 'X-CSRF-Token': this.session.csrfToken } : {}),
        ...(body !== undefined && !asItIs ? { 'Content-Type': 'application/json' } : {}),
        ...(ifMatch !== undefined ? { 'If-Match': `"${ifMatch}"` } : {}),
        ...(method === 'POST' && key !== null ? { 'Idempotency-Key': key } : {}),
        ...headers,
      },
      ...(body !== undefined ? { body: asItIs ? body : JSON.stringify(body) } : {}),
    })
    return answerOf(response)
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const type = response.headers.get('content-type') ?? ''
  const body: unknown = /\bjson\b/.test(type) ? JSON.parse(Buffer.from(bytes).toString('utf8')) : bytes
  return {
    status: response.status,
    headers: response.headers,
    body,
    get problem() {
      if (!type.startsWith('application/problem+json')) throw new Error(`status ${response.status} without a problem`)
      return body as Problem
    },
  }
}
