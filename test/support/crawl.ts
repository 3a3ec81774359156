import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { APIRequestContext, Page } from 'playwright-core'
import { projectPath } from '../../config/paths.ts'
import { ROLES, type Role } from '../../config/permissions.ts'
import { PEOPLE } from '../../server/demonstration/people.ts'

/** Every address of the client as its router spells it, `/claims/:number`. */
export function clientRoutes(): readonly string[] {
  const source = readFileSync(projectPath('web', 'src', 'routes.tsx'), 'utf8')
  const routes = [...source.matchAll(/\bpage\('(\/[^']*)'/g)].map(([, route]) => route ?? '')
  expect(routes.length, 'routes').to.be.above(50)
  return routes
}

/** Whoever reads everything comes first, so that there is a case of each kind to be refused to others. */
const rolesByReach: readonly Role[] = [
  'supervisor',
  ...(Object.keys(ROLES) as Role[]).filter((role) => role !== 'supervisor'),
]

/** Somebody of the demonstration story for every role there is. */
export const someoneOfEachRole = (): readonly (readonly [Role, string])[] =>
  rolesByReach.map((role) => {
    const person = Object.values(PEOPLE).find(({ roles }) => (roles as readonly Role[]).includes(role))
    if (!person) throw new Error(`nobody is ${role}`)
    return [role, person.login] as const
  })

type Listed = Readonly<Record<string, unknown>>

/** Where the numbers of a route's cases come from, where it is not the list of the same name. */
const LISTS: Readonly<Record<string, string>> = { '/risk-inspections': '/risk-inspections', '/jobs': '/job-runs' }

/** What a case is known by in its address. */
const keyOf = (item: Listed): string => String(item.number ?? item.id ?? item.code)

/** The cases of a list that differ in what they show: the first of each state and kind. */
function kindsOf(items: readonly Listed[]): readonly Listed[] {
  const first = new Map<string, Listed>()
  for (const item of items) {
    const kind = `${item.state ?? ''} ${item.kind ?? ''}`
    if (!first.has(kind)) first.set(kind, item)
  }
  return [...first.values()]
}

/**
 * The addresses of a route for whoever asks: of each state one case that nobody has seen so far, and one at least. What
 * the person may not list is looked at by the number of somebody else's case, once by one of all those who may not: they
 * are answered the same.
 */
export class Addresses {
  private readonly seen = new Set<string>()
  private readonly refused = new Set<string>()
  private readonly anyone = new Map<string, string>()
  private readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  async of(route: string, request: APIRequestContext): Promise<readonly string[]> {
    const [prefix = ''] = route.split('/:')
    const all = await this.listed(request, prefix)
    if (all === null || (all.length === 0 && prefix !== route)) {
      if (this.refused.has(route)) return []
      this.refused.add(route)
    }
    if (prefix === route) return [route]
    const listed = kindsOf(all ?? [])
    const fresh = listed.filter((item) => !this.seen.has(this.markOf(route, item)))
    for (const item of fresh) this.seen.add(this.markOf(route, item))
    const chosen = (fresh.length > 0 ? fresh : listed.slice(0, 1)).map(keyOf)
    if (chosen[0]) this.anyone.set(prefix, chosen[0])
    const known = this.anyone.get(prefix)
    const keys = chosen.length > 0 ? chosen : known ? [known] : []
    const found = await Promise.all(keys.map((key) => this.filled(route, key, request)))
    return found.flat()
  }

  private markOf = (route: string, { state, kind }: Listed): string => [route, state, kind].join(' ')

  /** A table of a draft is known by its code. */
  private async filled(route: string, key: string, request: APIRequestContext): Promise<readonly string[]> {
    const path = route.replace(/:(?:number|id|code|ruleSetId)/, key)
    if (!path.includes(':table')) return [path]
    const answer = await request.get(`${this.origin}/api/definitions/${key}`)
    const { content } = (await answer.json()) as { readonly content?: { readonly tables?: object } }
    return [path.replace(':table', Object.keys(content?.tables ?? {})[0] ?? 'none')]
  }

  /** What the person may list; null where not even that there is such a list. */
  private async listed(request: APIRequestContext, prefix: string): Promise<readonly Listed[] | null> {
    const answer = await request.get(`${this.origin}/api${LISTS[prefix] ?? prefix}?limit=100`)
    if (answer.status() === 403) return null
    if (!answer.ok()) return []
    const body = (await answer.json()) as { readonly items?: readonly Listed[] } | readonly Listed[]
    return 'items' in body ? (body.items ?? []) : (body as readonly Listed[])
  }
}

/** Within the page: to another address, and whether it shows in time what it has to show. */
const VISIT = `(path) => new Promise((resolve) => {
  history.pushState(null, '', path)
  dispatchEvent(new PopStateEvent('popstate'))
  const deadline = performance.now() + 10_000
  let frames = 0
  const look = () => {
    const main = document.querySelector('main')
    const there = main && (main.dataset.page === undefined || main.dataset.page === location.pathname)
    const busy = document.querySelector('.ant-skeleton, .ant-spin-spinning, [aria-busy="true"]')
    frames = there && !busy ? frames + 1 : 0
    if (frames > 4) resolve(true)
    else if (performance.now() > deadline) resolve(false)
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})`

/** Whether the page was shown to its end. */
export const visit = (page: Page, path: string): Promise<boolean> =>
  page.evaluate<boolean>(`(${VISIT})(${JSON.stringify(path)})`)

/** Within the page: to the other language by the switch of the frame. */
const SWITCH = `new Promise((resolve, reject) => {
  const before = document.documentElement.lang
  const other = before === 'en' ? 'zh-CN' : 'en'
  const button = document.querySelector('button[lang="' + other + '"]')
  if (!button) return reject(new Error('no switch of languages on ' + location.pathname))
  button.click()
  const deadline = performance.now() + 15_000
  let frames = 0
  const look = () => {
    frames = document.documentElement.lang === before || document.querySelector('[aria-busy="true"], .ant-skeleton') ? 0 : frames + 1
    if (frames > 1) resolve()
    else if (performance.now() > deadline) reject(new Error('not switched on ' + location.pathname))
    else requestAnimationFrame(look)
  }
  look()
})`

export const toOtherLanguage = (page: Page): Promise<void> => page.evaluate<void>(SWITCH)
