import type { FormInstance } from 'antd'
import type { Failure } from '../../../server/http/problem.contract.ts'
import { fieldErrors } from '../api/problem.ts'
import type { DraftCover, DraftValues } from './draftValues.ts'

type Fields = Parameters<FormInstance<DraftValues>['setFields']>[0]

/** The server counts only the covers that are included, and indicators in their order; the form has its own places. */
export function draftFieldErrors(
  failures: readonly Failure[],
  covers: readonly DraftCover[],
  language: 'zh' | 'en',
): Fields {
  const places = covers.flatMap(({ included }, index) => (included ? [index] : []))
  return fieldErrors(failures, language).map(({ name, errors }) => ({
    name:
      name[0] === 'covers' && typeof name[1] === 'number'
        ? ['covers', places[name[1]] ?? name[1], ...name.slice(2)]
        : name,
    errors,
  })) as Fields
}

/** What was typed anew is no longer wrong as far as the form knows. */
export function withoutErrors(change: unknown): Fields {
  return leafPaths(change).map((name) => ({ name, errors: [] as string[] })) as Fields
}

/** Paths of the values in a change, as in `['items', 0, 'name']`; holes of sparse lists are no change. */
function leafPaths(change: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(change)) return change.flatMap((part, index) => leafPaths(part, [...path, index]))
  if (typeof change !== 'object' || change === null) return [[...path]]
  return Object.entries(change).flatMap(([key, part]) => leafPaths(part, [...path, key]))
}
