import { randomUUID } from 'node:crypto'
import { DEMONSTRATION_PASSWORD } from '../server/demonstration/people.ts'
import { signIn } from './signIn.ts'

/** Somebody who asks a service, signed in as whom it takes. */
export interface Asker {
  get(login: string, path: string): Promise<unknown>
  post(login: string, path: string, body: object): Promise<unknown>
}

/** One request of somebody of the demonstration that any version answers. */
export interface Asked {
  readonly row: string
  /** What is asked about: something that both versions' stories know. */
  readonly subject?: (older: Asker, newer: Asker) => Promise<string>
  readonly send: (asker: Asker, subject: string) => Promise<unknown>
}

export async function askerOf(origin: string): Promise<Asker> {
  const sessions = new Map<string, Readonly<Record<string, string>>>()
  const headersOf = async (login: string) => {
    const headers = sessions.get(login) ?? (await signIn(origin, { login, password: DEMONSTRATION_PASSWORD }))
    sessions.set(login, headers)
    return headers
  }
  const answered = async (path: string, init: RequestInit): Promise<unknown> => {
    const answer = await fetch(`${origin}/api${path}`, init)
    const content = await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${Buffer.from(content)}`)
    return answer.headers.get('content-type')?.includes('json') ? JSON.parse(Buffer.from(content).toString()) : null
  }
  return {
    get: async (login, path) => answered(path, { headers: await headersOf(login) }),
    post: async (login, path, body) => {
      const own = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
      return answered(path, {
        method: 'POST',
        headers: { ...(await headersOf(login)), ...own },
        body: JSON.stringify(body),
      })
    },
  }
}

const page = (login: string, path: string): Asked => ({
  row: `${login}: ${path}`,
  send: (asker) => asker.get(login, path),
})

/** A case that both know, and what is below its address. */
const caseOf = (login: string, list: string, below = ''): Asked => ({
  row: `${login}: ${list}/:number${below}`,
  subject: (older, newer) => inBoth(login, list, older, newer),
  send: (asker, number) => asker.get(login, `${list}/${encodeURIComponent(number)}${below}`),
})

/** Pages people begin with, lists, cases with their history, a document, and a write of several collections. */
export const ASKED: readonly Asked[] = [
  page('underwriter', '/work-queue'),
  page('finance', '/work-queue'),
  page('claims', '/work-queue'),
  page('underwriter', '/submissions'),
  page('underwriter', '/quotes'),
  page('finance', '/policies'),
  page('finance', '/postings'),
  page('claims', '/claims'),
  page('maker', '/subsidy-assessments'),
  page('ministry', '/subsidy-applications'),
  page('underwriter', '/accumulations'),
  page('underwriter', '/search?q=FS2026'),
  caseOf('underwriter', '/submissions'),
  caseOf('underwriter', '/quotes'),
  caseOf('finance', '/policies'),
  caseOf('finance', '/policies', '/history'),
  caseOf('finance', '/policies', '/document.pdf'),
  caseOf('claims', '/claims'),
  caseOf('claims', '/claims', '/history'),
  caseOf('maker', '/subsidy-assessments'),
  caseOf('ministry', '/subsidy-applications'),
  {
    row: 'maker: notice of a loss',
    // Something was lost of it only yesterday, so that it covers.
    subject: (older, newer) => inBoth('maker', '/claims', older, newer, 'policyNo'),
    send: (asker, policyNo) => asker.post('maker', '/claims', noticeOfLoss(policyNo)),
  },
]

async function inBoth(login: string, list: string, older: Asker, newer: Asker, field = 'number'): Promise<string> {
  const [first, second] = await Promise.all([older, newer].map((asker) => valuesOf(asker, login, list, field)))
  const value = first?.findLast((known) => second?.includes(known))
  if (value === undefined) throw new Error(`${list} has nothing that both versions know`)
  return value
}

/** What the first page of a list shows in a field, in order. */
async function valuesOf(asker: Asker, login: string, list: string, field: string): Promise<readonly string[]> {
  const { items } = (await asker.get(login, list)) as { readonly items: readonly Readonly<Record<string, string>>[] }
  return items.map((item) => item[field] ?? '').sort()
}

function noticeOfLoss(policyNo: string): object {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  return {
    policyNo,
    lossOn: yesterday,
    knownOn: yesterday,
    place: '沈阳',
    itemNos: [1],
    cover: 'quality',
    descriptionZh: '主轴振动超过限值，停机检查',
    estimatedLossFen: 1_000_000,
    documents: [],
    otherOccurrenceReasonZh: '另一次停机',
  }
}
