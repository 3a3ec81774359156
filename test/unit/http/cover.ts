import {
  either,
  fen,
  flag,
  leftOut,
  list,
  nullable,
  object,
  oneOf,
  text,
} from '../../../server/platform/http/answer.ts'

type Rating =
  | { readonly how: 'byTariff'; readonly row: string }
  | { readonly how: 'byHand'; readonly reason: string | null }

/** One key of every kind that an answer may have. */
export interface Cover {
  readonly code: 'quality' | 'liability'
  readonly limitFen: number
  readonly notes: readonly string[]
  readonly endedOn: string | null
  readonly optional?: boolean
  readonly rating: Rating
}

/** What tells of a cover, key by key. */
export const keys = {
  code: oneOf(['quality', 'liability']),
  limitFen: fen(),
  notes: list(text()),
  endedOn: nullable(text()),
  optional: leftOut(flag()),
  rating: either(
    object<Extract<Rating, { how: 'byTariff' }>>({ how: oneOf(['byTariff']), row: text() }),
    object<Extract<Rating, { how: 'byHand' }>>({ how: oneOf(['byHand']), reason: nullable(text()) }),
  ),
}
