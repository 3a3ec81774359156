import type { Failure, Problem } from '../../../server/http/problem.contract.ts'

/** A failed request, with everything the server said about it. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

/** A problem that also names what the form itself misses. */
export function problemWith(failures: readonly Failure[], { problem }: ApiProblem = INCOMPLETE): ApiProblem {
  const known = new Set(problem.failures.map(({ field }) => field))
  return new ApiProblem({
    ...problem,
    failures: [...problem.failures, ...failures.filter(({ field }) => !known.has(field))],
  })
}

const INCOMPLETE = new ApiProblem({
  type: 'about:blank',
  title: 'Incomplete',
  status: 422,
  code: 'client.incomplete',
  detail: 'The form is not complete.',
  zh: '尚未填写完整',
  en: 'The form is not complete',
  requestId: '',
  failures: [],
})

/** The problem of a failed request: the server's own words, or that there was no answer. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem
  return {
    type: 'about:blank',
    title: 'Unreachable',
    status: 0,
    code: 'client.unreachable',
    detail: error instanceof Error ? error.message : String(error),
    zh: '无法连接服务器，请检查网络后重试；已填写的内容不会丢失',
    en: 'The server cannot be reached. Check the connection and try again; nothing you typed is lost',
    requestId: '',
    failures: [],
  }
}

/** The failures of form fields, as antd's `form.setFields` takes them. */
export function fieldErrors(failures: readonly Failure[], language: 'zh' | 'en') {
  const byField = new Map<string, string[]>()
  for (const failure of failures) {
    if (!failure.field) continue
    const said = byField.get(failure.field) ?? []
    // Years or parts of one value that fail alike are told apart in the list of failures, not at the field.
    if (!said.includes(failure[language])) byField.set(failure.field, [...said, failure[language]])
  }
  return [...byField].map(([field, errors]) => ({ name: fieldPath(field), errors }))
}

/** `items.0.serialNumber` -> `['items', 0, 'serialNumber']`. */
function fieldPath(field: string): (string | number)[] {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
