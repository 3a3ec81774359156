import type { Seal, SealedEvent } from '../../sealing/domain/seal.ts'

/** How far the seals were followed: to seal `n`, of which so many events are done. */
export interface Position {
  readonly n: number
  readonly done: number
}

export const BEGINNING: Position = { n: 0, done: 0 }

/** An event to be handled; whoever has handled it stands at its position. */
export interface FollowedEvent {
  readonly id: string
  readonly stream: string
  readonly position: Position
}

export interface Reach {
  readonly events: readonly FollowedEvent[]
  /** Where one stands after them and all that was passed over. */
  readonly end: Position
}

/** What of the seals from a position on is followed, at most so many events; the seals begin with that of the position. */
export function reachFrom(
  position: Position,
  seals: readonly Pick<Seal, '_id' | 'events'>[],
  follows: (stream: string) => boolean,
  most: number,
): Reach {
  const events: FollowedEvent[] = []
  let end = position
  for (const { _id: n, events: sealed } of seals) {
    const from = n === position.n ? position.done : 0
    for (const [index, { id }] of sealed.entries()) {
      if (index < from) continue
      if (events.length === most) return { events, end }
      end = { n, done: index + 1 }
      const stream = streamIn({ id })
      if (follows(stream)) events.push({ id, stream, position: end })
    }
    if (n > end.n) end = { n, done: 0 }
  }
  return { events, end }
}

const streamIn = ({ id }: Pick<SealedEvent, 'id'>): string => id.slice(0, id.lastIndexOf('#'))

/** Whether the first is as far as the second, or farther. */
export const hasReached = (a: Position, b: Position): boolean => a.n > b.n || (a.n === b.n && a.done >= b.done)

export const isSame = (a: Position, b: Position): boolean => a.n === b.n && a.done === b.done
