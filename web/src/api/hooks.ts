import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get } from './client.ts'

/** A page of any list. */
export interface ListView<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
  readonly total: { readonly count: number; readonly capped: boolean }
}

/** Values of a query string; absent and empty ones are left out. */
export type QueryValues = Readonly<Record<string, string | number | boolean | undefined>>

/** `path?query` with empty values left out. */
export function withQuery(path: string, values: QueryValues): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

const WATCH_MS = 2_000

/** Says of an answer whether more is about to happen, so that it is asked for again soon. */
export type Watch<T> = (data: T) => boolean

const interval =
  <T>(watch: Watch<T> | undefined) =>
  ({ state }: { readonly state: { readonly data: T | undefined } }): number | false =>
    watch && state.data !== undefined && watch(state.data) ? WATCH_MS : false

/** A resource, kept fresh by every command. `path` null asks nothing yet. */
export function useResource<T>(path: string | null, watch?: Watch<T>) {
  return useQuery({
    queryKey: ['resource', path],
    queryFn: ({ signal }) => get<T>(path ?? '', signal),
    enabled: path !== null,
    refetchInterval: interval(watch),
  })
}

/** One page of a list; the page before stays on screen while the next is on its way. */
export function useList<T>(path: string | null, values: QueryValues = {}, watch?: Watch<ListView<T>>) {
  const address = path === null ? null : withQuery(path, values)
  return useQuery({
    queryKey: ['resource', address],
    queryFn: ({ signal }) => get<ListView<T>>(address ?? '', signal),
    enabled: address !== null,
    refetchInterval: interval(watch),
    placeholderData: keepPreviousData,
  })
}

/** A change on the server. Afterwards everything on screen is read again, because one act moves several lists. */
export function useCommand<Input, Output>(run: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: run, onSuccess: () => client.invalidateQueries() })
}
