import { useCallback } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'

interface PageTrail {
  readonly depth?: number
}

/** Filters, sort and cursor of a list, all kept in the address so that a view can be shared and returned to. */
export function useListState(defaultSort: string) {
  const [query, setQuery] = useSearchParams()
  const navigate = useNavigate()
  const trail = useLocation().state as PageTrail | null
  const depth = trail?.depth ?? 0

  const change = useCallback(
    (values: Readonly<Record<string, string | undefined>>, state?: PageTrail) => {
      const next = new URLSearchParams(query)
      if (!('cursor' in values)) next.delete('cursor')
      for (const [name, value] of Object.entries(values)) {
        if (value) next.set(name, value)
        else next.delete(name)
      }
      setQuery(next, { replace: !state, state: state ?? null })
    },
    [query, setQuery],
  )

  /** Filters, order and columns as the address spells them, whichever came first; not the page. */
  const view = () => {
    const kept = new URLSearchParams(query)
    kept.delete('cursor')
    kept.sort()
    return kept.toString()
  }

  return {
    view: view(),
    openView: (kept: string) => setQuery(new URLSearchParams(kept), { replace: true, state: null }),
    columns: query.get('columns')?.split(',') ?? null,
    setColumns: (keys: readonly string[] | null) =>
      change({ columns: keys?.join(','), cursor: query.get('cursor') ?? '' }),
    value: (name: string) => query.get(name) ?? '',
    sort: query.get('sort') ?? defaultSort,
    cursor: query.get('cursor') ?? '',
    depth,
    setFilter: (name: string, value: string | undefined) => change({ [name]: value }),
    /** An order, with what filters become with it. */
    setSort: (sort: string, filters: Readonly<Record<string, string | undefined>> = {}) =>
      change({ ...filters, sort: sort === defaultSort ? undefined : sort }),
    clear: (names: readonly string[]) => change(Object.fromEntries(names.map((name) => [name, undefined]))),
    nextPage: (cursor: string) => change({ cursor }, { depth: depth + 1 }),
    previousPage: () => (depth > 0 ? navigate(-1) : change({ cursor: undefined })),
  }
}
