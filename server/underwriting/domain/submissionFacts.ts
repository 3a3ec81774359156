import { determineAuthority, type NumberedGrant } from '../../authority/domain/authority.ts'
import type { Actor } from '../../identity/domain/actor.ts'
import type { SubmissionFacts } from './lifecycle.ts'
import type { Submission } from './submission.ts'

/** What the guards of the lifecycle want to know. `grants` only where declining is at stake. */
export const submissionFacts = (
  submission: Submission,
  { actor }: { readonly actor: Actor },
  grants?: readonly NumberedGrant[],
): SubmissionFacts => ({
  actorOrganisationId: actor.organisationId,
  applicantId: submission.parties.manufacturerId,
  openInspections: submission.openInspections,
  declineRefusals: grants && declineRefusals(submission, grants),
})

/** Declining takes authority for what was asked; categories are not known before a quote is made. */
export const declineAuthority = (submission: Submission, grants: readonly NumberedGrant[]) =>
  determineAuthority(grants, 'decline', {
    productCode: submission.productCode,
    totalLimitFen: submission.totalLimitFen ?? 0,
    discountPpm: 0,
    categories: [],
    region: submission.region,
  })

function declineRefusals(submission: Submission, grants: readonly NumberedGrant[]) {
  const authority = declineAuthority(submission, grants)
  return authority.ok ? [] : authority.refusals
}
