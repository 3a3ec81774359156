import type { FormInstance } from 'antd'
import type { FormField, ProductView } from '../../../server/business/reference/product/product.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { fieldErrors } from '../api/problem.ts'
import { fieldPath } from '../object/fields.ts'
import { tablesAddingUpTo } from '../object/sums.ts'
import { type DraftValues, sentCovers, sentIndicators } from './draftValues.ts'

type Fields = Parameters<FormInstance<DraftValues>['setFields']>[0]
type Path = readonly (string | number)[]

/**
 * What the server refused, at the places of the form. It counts the covers and indicators that were sent, in their
 * order; the form has them by their code.
 */
export function draftFieldErrors(
  failures: readonly Failure[],
  values: DraftValues,
  product: ProductView,
  language: 'zh' | 'en',
): Fields {
  return fieldErrors(failures, language).map(({ name, errors }) => ({
    name: placeInForm(name, values, product),
    errors,
  })) as Fields
}

/** Where the form has what the server calls by its place among what was sent. */
export function placeInForm(path: Path, values: DraftValues, product: ProductView): Path {
  const [part, place, name, index] = path
  if (typeof place !== 'number') return path
  if (part === 'covers') return ['covers', sentCovers(values, product)[place]?.code ?? place, ...path.slice(2)]
  if (part !== 'items' || name !== 'indicators' || typeof index !== 'number') return path
  const code = sentIndicators(values.items[place] ?? {})[index]
  return code === undefined ? path.slice(0, 3) : ['items', place, 'measured', code, ...path.slice(4)]
}

/** What was typed anew is no longer wrong as far as the form knows, nor is what it was held against. */
export function withoutErrors(change: unknown, form: readonly FormField[]): Fields {
  const paths = leafPaths(change).flatMap((path) => [...wholes(path), ...dependents(path, form)])
  return paths.map((name) => ({ name, errors: [] as string[] })) as Fields
}

/** A value, and all it is part of: `items`, `items 0 attributes costClasses`. */
const wholes = (path: Path): Path[] => path.map((_, index) => path.slice(0, index + 1))

/** Indicators as a whole, and tables whose sum is held against the value that changed. */
function dependents([part, place, group, own]: Path, form: readonly FormField[]): Path[] {
  const name = group === 'attributes' ? own : group
  if (part !== 'items' || place === undefined || name === undefined) return []
  if (name === 'measured') return [['items', place, 'indicators']]
  return tablesAddingUpTo(form, String(name)).map((table) => ['items', place, ...fieldPath(table.name)])
}

/** Paths of the values in a change, as in `['items', 0, 'name']`; holes of sparse lists are no change. */
function leafPaths(change: unknown, path: Path = []): Path[] {
  if (Array.isArray(change)) return [path, ...change.flatMap((part, index) => leafPaths(part, [...path, index]))]
  if (typeof change !== 'object' || change === null) return [path]
  return Object.entries(change).flatMap(([key, part]) => leafPaths(part, [...path, key]))
}
