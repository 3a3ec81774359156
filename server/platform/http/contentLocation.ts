import type { AnyRoute } from './route.ts'

/**
 * The read that gives again what a change answers: its path is that of the change, the beginning of it, or leads to what was
 * created, and its view and answer are the same. `/claims/:number` of `/claims/:number/approval` and of `/claims`. Null
 * where a change answers something else than a document, or shows what is shown once.
 */
export function readOfAnswer(change: AnyRoute, routes: readonly AnyRoute[]): string | null {
  if (change.method === 'get' || change.asks || !change.answer || change.respond || change.secrets) return null
  const read = routes.find(
    ({ method, path, answer, view }) =>
      method === 'get' &&
      answer === change.answer &&
      view === change.view &&
      (change.path === path || change.path.startsWith(`${path}/`) || path.startsWith(`${change.path}/:`)),
  )
  return read?.path ?? null
}

/** The address at which an answer can be read again, `/api/claims/CL2026000012`; null where it does not tell its number. */
export function contentLocation(path: string, params: Readonly<Record<string, unknown>>, body: unknown): string | null {
  const named = { ...(body as Readonly<Record<string, unknown>>), ...params }
  const values = path.split('/').map((part) => (part.startsWith(':') ? named[part.slice(1)] : part))
  return values.every((value) => typeof value === 'string')
    ? `/api${values.map((value) => encodeURIComponent(value)).join('/')}`
    : null
}
