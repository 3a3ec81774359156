import { QUEUE_MOST } from '../../../config/shared/sizes.ts'
import type { Asked } from '../api/asking.ts'
import { useKeptAnswer } from '../api/hooks.ts'

export const PAGE_SIZE = 50

/** The queue as far as it is asked for; what stood there stays on screen while more is on its way. */
export const useQueue = ({
  kind,
  limit,
}: {
  readonly kind: Asked<'get', '/work-queue'>['kind']
  readonly limit: number
}) => useKeptAnswer('/work-queue', { kind, limit: Math.min(limit, QUEUE_MOST) })
