import type { Marks } from '../../../kernel/marks.ts'
import { type Claim, openTermsNotice } from './claim.ts'

type Marked = Pick<Claim, 'state' | 'supplementRequest' | 'termsNotice'>

/** What a claim is looked for by that follows from its content: papers its claimant is asked for, terms that changed. */
export const claimMarks = ({ state, supplementRequest, termsNotice }: Marked): Marks => ({
  ...(state === 'registered' && supplementRequest && supplementRequest.answeredOn === null && { papersAwaited: true }),
  ...(openTermsNotice({ termsNotice }) && { termsChanged: true }),
})
