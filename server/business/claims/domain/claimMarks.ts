import type { Marks } from '../../../kernel/marks.ts'
import type { Claim } from './claim.ts'

type Marked = Pick<Claim, 'state' | 'supplementRequest'>

/** What a claim is looked for by that follows from its content: papers its claimant is asked for. */
export const claimMarks = ({ state, supplementRequest }: Marked): Marks => ({
  ...(state === 'registered' && supplementRequest && supplementRequest.answeredOn === null && { papersAwaited: true }),
})
