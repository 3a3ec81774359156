import type { Actor } from '../../identity/domain/actor.ts'

/** Who inside the insurer thought the case needed a higher authority is not the applicant's to read. */
export const showsSubmissionEvent = (event: { readonly type: string }, { organisationKind }: Actor): boolean =>
  event.type !== 'submission.referred' || organisationKind === 'insurer' || organisationKind === 'regulator'
