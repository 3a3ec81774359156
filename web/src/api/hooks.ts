import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import {
  type Answer,
  type Asked,
  addressFor,
  type ListPath,
  type PathOf,
  type QueryValues,
  type RowOf,
  type Sealed,
} from './asking.ts'
import { read, readPage } from './client.ts'
import { freshnessOf } from './freshness.ts'
import { keyOf } from './sources.ts'

const WATCH_MS = 2_000

/** Says of an answer whether more is about to happen, so that it is asked for again soon. */
export type Watch<T> = (data: T) => boolean

const interval =
  <T>(watch: Watch<T> | undefined) =>
  ({ state }: { readonly state: { readonly data: T | undefined } }): number | false =>
    watch && state.data !== undefined && watch(state.data) ? WATCH_MS : false

/** Under what a query that asks nothing yet is kept. */
const NOTHING = ['nothing'] as const

/** A query as the cache takes it; `asked` null asks nothing yet. */
const queryOf = <A>(path: PathOf<'get'>, asked: object | null, load: Load<A>, watch?: Watch<A>) => ({
  queryKey: asked === null ? NOTHING : keyOf(addressFor(path, asked)),
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => load(asked ?? {}, signal),
  enabled: asked !== null,
  refetchInterval: interval(watch),
})

type Load<A> = (asked: object, signal: AbortSignal) => Promise<A>

/** What a read is asked, null where nothing is asked yet, and until when it is watched. */
type Reading<P extends PathOf<'get'>> =
  Record<never, never> extends Asked<'get', P>
    ? [asked?: Sealed<Asked<'get', P>> | null, watch?: Watch<Answer<'get', P>>]
    : [asked: Asked<'get', P> | null, watch?: Watch<Answer<'get', P>>]

const answerOf = <P extends PathOf<'get'>>(path: P, [asked, watch]: Reading<P>) =>
  queryOf(path, asked === undefined ? {} : asked, (given, signal) => read(path, given, signal), watch)

/** An answer, kept true to what is changed from here: `useAnswer('/claims/:number', { number })`. */
export const useAnswer = <P extends PathOf<'get'>>(path: P, ...reading: Reading<P>) => useQuery(answerOf(path, reading))

/** The same, asked anew whenever it is come back to, however short a time ago: for what others decide meanwhile. */
export const useFreshAnswer = <P extends PathOf<'get'>>(path: P, ...reading: Reading<P>) =>
  useQuery({ ...answerOf(path, reading), staleTime: 0 })

/** The same, of which the one before stays on screen while the next is on its way. */
export const useKeptAnswer = <P extends PathOf<'get'>>(path: P, ...reading: Reading<P>) =>
  useQuery({ ...answerOf(path, reading), placeholderData: keepPreviousData })

/** A page of a list by filters as an address holds them: which values are good the server says. */
export const useFilteredList = <P extends ListPath>(path: P, values: QueryValues, watch?: Watch<ListView<RowOf<P>>>) =>
  useQuery({
    ...queryOf(path, values, (given, signal) => readPage(path, given, signal), watch),
    placeholderData: keepPreviousData,
  })

/** A change on the server. Afterwards what it touched is read again, wherever it is on screen. */
export function useCommand<Input, Output>(run: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: (input: Input) => freshnessOf(client).during(() => run(input)) })
}
