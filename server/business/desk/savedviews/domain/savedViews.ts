/** A list as somebody looks at it: filters, order and columns, under a name. */
export interface SavedView {
  readonly name: string
  /** Filters, order and columns as the address of the page spells them. */
  readonly query: string
  /** Whether the list opens with it. One at most does. */
  readonly opens: boolean
}

/** What one person saved of one list, in the order they gave it. */
export interface SavedViews {
  readonly userId: string
  /** The list's address below `/api` without its slash, as in `policies`. */
  readonly list: string
  readonly views: readonly SavedView[]
}

/** As many views of one list as somebody can keep apart. */
export const MOST_VIEWS = 20

/** Where somebody's views of a list are kept. */
export const savedViewsId = (userId: string, list: string): string => `${userId}-${list}`
