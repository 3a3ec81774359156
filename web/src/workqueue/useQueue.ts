import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { WorkQueueView } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import { get } from '../api/client.ts'
import { withQuery } from '../api/hooks.ts'

export const PAGE_SIZE = 50
/** More is not read at once: by then a kind is chosen, or its list is opened. */
export const MOST = 1000

/** The queue as far as it is asked for; what stood there stays on screen while more is on its way. */
export function useQueue(asked: { readonly kind: string | undefined; readonly limit: number }) {
  const address = withQuery('/work-queue', { ...asked, limit: Math.min(asked.limit, MOST) })
  return useQuery({
    queryKey: ['resource', address],
    queryFn: ({ signal }) => get<WorkQueueView>(address, signal),
    placeholderData: keepPreviousData,
  })
}
