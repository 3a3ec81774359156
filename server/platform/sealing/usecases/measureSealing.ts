import { EventModel } from '../../../../models/events.ts'
import { findAnchors, findLastSeal } from '../../../../models/seals.ts'
import { headOf, type Seal, type SealHead } from '../domain/seal.ts'

/** How the sealing stands. */
export interface SealingStanding {
  readonly head: (SealHead & { readonly at: Date }) | null
  /** Events that no seal names yet, counted up to a cap. */
  readonly unsealed: number
  /** Age of the oldest of them: the window in which the database alone tells of an event. */
  readonly lagSeconds: number
  readonly anchors: readonly Omit<Seal, 'events'>[]
}

const COUNT_CAP = 10_000

/** Where the chain of seals ends, what waits for the next seal, and where the chain was anchored anew. */
export async function measureSealing(now: Date): Promise<SealingStanding> {
  const [last, oldest, unsealed, anchors] = await Promise.all([
    findLastSeal(),
    EventModel.findOne({ sealNo: null }, { at: 1 }).sort({ at: 1 }).lean<{ at: Date }>(),
    EventModel.countDocuments({ sealNo: null }, { limit: COUNT_CAP }),
    findAnchors(),
  ])
  return {
    head: last && { ...headOf(last), at: last.at },
    unsealed,
    lagSeconds: secondsSince(oldest?.at, now),
    anchors,
  }
}

/** Whole seconds since an instant; none where there is none, or a clock was ahead. */
export const secondsSince = (at: Date | undefined, now: Date): number =>
  at ? Math.max(0, Math.round((now.getTime() - at.getTime()) / 1_000)) : 0
