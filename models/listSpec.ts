/** How one query parameter narrows a list. */
export interface ListFilter {
  readonly path: string
  /**
   * `equals` also takes several values; `prefix` matches the beginning, literally; `keyPrefix` finds by the beginning of an
   * identity key, in whatever spelling.
   */
  readonly match: 'equals' | 'prefix' | 'keyPrefix' | 'from' | 'to'
}

/** What a list may be asked for: whitelisted filters and sorts, each served by an index. */
export interface ListSpec {
  readonly filters: Readonly<Record<string, ListFilter>>
  /** Sort name -> document path. */
  readonly sorts: Readonly<Record<string, string>>
  /** As in `-createdAt`. */
  readonly defaultSort: string
  /** What filters and sorts follow from, where they do: see `listOf`. */
  readonly columns?: ListColumns
  /** Filters that are asked for in some orders alone, as no index serves them in another. */
  readonly only?: Readonly<Record<string, readonly string[]>>
  /** Large parts of the documents that a list does not show and so does not read. */
  readonly omit?: readonly string[]
  /** Whether it takes `q`: parts of any text its documents are found by. */
  readonly searched?: true
}

/** Newest first, as most lists are. */
export const NEWEST_FIRST = {
  sorts: { createdAt: 'createdAt' },
  defaultSort: '-createdAt',
} as const satisfies Partial<ListSpec>

/** The day a document came: most lists are ordered by it, and asked for from one day to another. */
export const CREATED = { createdAt: { is: 'instant', path: 'createdAt' } } as const satisfies ListColumns

/**
 * A column of a list, said once: where its value lies and what it is. From that follow the filters it takes, the orders
 * it gives and how a request spells them.
 */
export type ListColumn =
  /** One of some values: filtered by one or several of them. */
  | { readonly is: 'choice'; readonly path: string; readonly of: readonly string[] }
  /** Another document or organisation: filtered by its number; `typed` where people type it, and spell it as they like. */
  | { readonly is: 'reference'; readonly path: string; readonly typed?: true }
  /** The document's own number: filtered by how it begins, which requests spell as they like. */
  | { readonly is: 'number'; readonly path: string }
  /** A text that gives an order. */
  | { readonly is: 'text'; readonly path: string }
  | RangedColumn

/** What gives an order and is asked for from one value to another, both included: as `<name>From` and `<name>To`. */
export interface RangedColumn {
  readonly is: 'day' | 'instant' | 'amount'
  readonly path: string
  /**
   * The choice that indexes of this order lead through: where a request says none, all of them are asked for, and the
   * database merges one range of the index for each.
   */
  readonly within?: string
}

export type ListColumns = Readonly<Record<string, ListColumn>>

type Rest = Omit<ListSpec, 'filters' | 'sorts' | 'columns'> & Partial<Pick<ListSpec, 'filters'>>

/** What a list of these columns may be asked for. A range is asked for in the order of its own column alone. */
export function listOf(columns: ListColumns, { filters, only, ...rest }: Rest): ListSpec {
  const named = Object.entries(columns)
  const ranged = named.filter(([, column]) => isRanged(column)).map(([name]) => name)
  return {
    ...rest,
    columns,
    filters: { ...Object.fromEntries(named.flatMap(filtersOf)), ...filters },
    sorts: Object.fromEntries(named.filter(([, column]) => isOrdered(column)).map(([name, { path }]) => [name, path])),
    only: { ...Object.fromEntries(ranged.flatMap((name) => rangeOf(name).map((end) => [end, [name]]))), ...only },
  }
}

/** The names of both ends of a range. */
export const rangeOf = (name: string): readonly [string, string] => [`${name}From`, `${name}To`]

export const isRanged = (column: ListColumn): column is RangedColumn =>
  column.is === 'day' || column.is === 'instant' || column.is === 'amount'

const isOrdered = (column: ListColumn): boolean => isRanged(column) || column.is === 'text'

function filtersOf([name, column]: readonly [string, ListColumn]): readonly (readonly [string, ListFilter])[] {
  const { path } = column
  switch (column.is) {
    case 'choice':
    case 'reference':
      return [[name, { path, match: 'equals' }]]
    case 'number':
      return [[name, { path, match: 'prefix' }]]
    case 'text':
      return []
    default: {
      const [from, to] = rangeOf(name)
      return [
        [from, { path, match: 'from' }],
        [to, { path, match: 'to' }],
      ]
    }
  }
}
