import type { httpRefusals } from './http.refusals.ts'
import { type AnyRoute, fileFieldOf } from './route.ts'

type OwnProblem =
  | keyof typeof httpRefusals
  | 'identity.password-change-required'
  | 'identity.second-factor-enrolment-required'

/** Every code that a route can be refused for; `reached` are those of its use case, by `method path`. */
export const problemsOf = (route: AnyRoute, reached: Readonly<Record<string, string>>): string[] => {
  const byUseCase = reached[`${route.method} ${route.path}`]?.split(' ').filter((code) => code !== '') ?? []
  return [...new Set([...ownProblemsOf(route), ...byUseCase])].sort()
}

/** What a route can be refused for before and around its use case, by what it declares. */
function ownProblemsOf(route: AnyRoute): readonly OwnProblem[] {
  const { permission, method, path } = route
  const own = permission === 'account.own'
  return [
    'http.malformed',
    'http.invalid',
    ...when(permission !== 'public', 'http.unauthenticated', 'http.forbidden'),
    ...when(
      permission !== 'public' && !own,
      'identity.password-change-required',
      'identity.second-factor-enrolment-required',
    ),
    ...when(path.includes(':'), 'http.not-found'),
    ...(method === 'get' ? [] : problemsOfWriting(route)),
    'http.too-many-at-once',
    'http.busy',
    'http.unavailable',
  ]
}

function problemsOfWriting(route: AnyRoute): readonly OwnProblem[] {
  const { concurrency, idempotent } = route.method === 'get' ? {} : route
  const takesFile = fileFieldOf(route) !== undefined
  return [
    ...when(route.permission !== 'public', 'http.csrf'),
    // A body is read and judged by its size even where none is asked for.
    'http.too-large',
    'http.too-deep',
    'http.media-type',
    ...when(takesFile, 'http.file-required', 'http.file-last'),
    ...when(concurrency === 'if-match', 'http.if-match-required', 'http.stale'),
    ...when(idempotent === true, 'http.idempotency-key-required', 'http.idempotency-conflict'),
    // What a body names is looked for as well.
    'http.not-found',
  ]
}

const when = (condition: boolean, ...codes: readonly OwnProblem[]): readonly OwnProblem[] => (condition ? codes : [])
