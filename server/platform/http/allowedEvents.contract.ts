import type { Failure } from './problem.contract.ts'

/** One thing that can happen to a case now; a disabled one says why. */
export interface AllowedEvent<Event extends string = string> {
  readonly event: Event
  readonly allowed: boolean
  /** The person had a part in the case already, so that somebody else does this: said, and not offered. */
  readonly ownPart?: true
  /** Every condition that fails, of one that is not allowed. */
  readonly why?: readonly Failure[]
  /** What the act asks the person for before it is done, such as confirming changed terms; it is allowed all the same. */
  readonly asks?: readonly Failure[]
}
