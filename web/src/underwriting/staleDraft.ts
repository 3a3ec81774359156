import type { FormField, ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { fieldPath } from '../object/fields.ts'
import type { DraftValues } from './draftValues.ts'

type Path = readonly (string | number)[]

/** One place of a form that somebody else has changed since it was read. */
export interface ForeignChange {
  /** In the form, as in `['covers', 'delay', 'limitFen']`. */
  readonly path: Path
  /** As the server spells it, for its name: `covers.delay.limitFen`. */
  readonly field: string
  readonly mine: unknown
  readonly theirs: unknown
  /** Changed here too, so that one of the two has to give way. */
  readonly typedToo: boolean
}

const COVER_FIGURES = [
  'included',
  'limitFen',
  'perOccurrenceLimitFen',
  'deductibleFen',
  'deductiblePpm',
  'copayPpm',
] as const

/**
 * What somebody else changed in a draft while it was written here, place by place. Objects that were added or taken away
 * are one change: their numbers do not say which is which.
 */
export function foreignChanges(
  base: DraftValues,
  mine: DraftValues,
  theirs: DraftValues,
  product: ProductView,
): readonly ForeignChange[] {
  const isSameCount = [base, mine].every(({ items = [] }) => items.length === theirs.items.length)
  const objects = isSameCount
    ? theirs.items.flatMap((_, index) => product.itemForm.map((field) => objectPlace(field, index)))
    : [{ path: ['items'], field: 'items' }]
  return [...termPlaces(product), ...objects].flatMap(({ path, field }) => {
    const [before, here, there] = [base, mine, theirs].map((values) => valueAt(values, path))
    if (isSame(before, there) || isSame(here, there)) return []
    return [{ path, field, mine: here, theirs: there, typedToo: !isSame(before, here) }]
  })
}

interface Place {
  readonly path: Path
  readonly field: string
}

const place = (...path: (string | number)[]): Place => ({ path, field: path.join('.') })

const termPlaces = ({ covers }: ProductView): Place[] => [
  place('insurerId'),
  place('renewalOf'),
  place('period', 'from'),
  place('period', 'to'),
  place('totalLimitFen'),
  ...covers.flatMap(({ code }) => COVER_FIGURES.map((figure) => place('covers', code, figure))),
]

/** The form keeps measured indicators by their code, the server as a list. */
const objectPlace = ({ name, type }: FormField, index: number): Place => ({
  path: ['items', index, ...(type === 'indicators' ? ['measured'] : fieldPath(name))],
  field: `items.${index}.${fieldPath(name).join('.')}`,
})

const valueAt = (values: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), values)

const isRecord = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null

const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

/** Without what is not filled in, keys in their order. */
function canonical(value: unknown): string {
  if (value === undefined || value === null || value === '') return ''
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value)
  const parts = Object.keys(value)
    .sort()
    .flatMap((key) => (canonical(value[key]) === '' ? [] : [`${JSON.stringify(key)}:${canonical(value[key])}`]))
  return parts.length === 0 ? '' : `{${parts.join(',')}}`
}
