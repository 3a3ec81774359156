import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { addressFor } from '../api/asking.ts'
import { get } from '../api/client.ts'
import { keyOf } from '../api/sources.ts'
import type { DraftValues } from './draftValues.ts'
import { missingFigures } from './missingFigures.ts'

const SHORTFALLS = '/submissions/:number/shortfalls'

/** What a stored draft still lacks, asked of the server, which also judges it when it is sent. */
export const readShortfalls = async (number: string): Promise<readonly Failure[]> =>
  (await get(SHORTFALLS, { number })).items

/** The same, kept true while the draft is written on; the list before stays until the next is there. */
export function useShortfalls(stored: Pick<SubmissionView, 'number' | 'version'> | null): readonly Failure[] {
  const { data } = useQuery({
    queryKey: stored ? [...keyOf(addressFor(SHORTFALLS, { number: stored.number })), stored.version] : ['nothing'],
    queryFn: () => (stored ? readShortfalls(stored.number) : []),
    enabled: stored !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return stored && data ? data : []
}

/** With what the form itself misses and the server cannot have seen. */
export function withMissingFigures(
  shortfalls: readonly Failure[],
  values: DraftValues,
  product: ProductView,
): readonly Failure[] {
  const known = new Set(shortfalls.map(({ field }) => field))
  return [...shortfalls, ...missingFigures(values, product).filter(({ field }) => !known.has(field))]
}
