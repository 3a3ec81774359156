import type { Failure, Problem } from '../../../server/platform/http/problem.contract.ts'

/** A failed request, with everything the server said about it. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

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
  return [...byField].map(([field, errors]) => ({ name: pathOf(field), errors }))
}

/** `items.0.serialNumber` -> `['items', 0, 'serialNumber']`. */
export function pathOf(field: string): (string | number)[] {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
