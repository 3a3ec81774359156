import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { determineAuthority, type NumberedGrant } from '../../../party/authority/domain/authority.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { SubmissionFacts } from './lifecycle.ts'
import type { Submission } from './submission.ts'

/** What lies around a submission for a person who may decline it. */
export interface DecliningContext {
  /** The person's own. */
  readonly grants: readonly NumberedGrant[]
  /** Categories of the catalogue entries that its items name, each once. */
  readonly categories: readonly string[]
  /** Numbers of the open quotes that the person has referred. */
  readonly ownReferrals: readonly string[]
}

/**
 * What the guards of the lifecycle want to know. `declining` only where that is at stake, `obstacles` where they were
 * looked for: quoting and binding judge them by the terms at hand.
 */
export const submissionFacts = (
  submission: Submission,
  { actor }: { readonly actor: Actor },
  declining?: DecliningContext,
  obstacles?: readonly Refusal[],
): SubmissionFacts => ({
  actorOrganisationId: actor.organisationId,
  applicantId: submission.parties.manufacturerId,
  openInspections: submission.openInspections,
  obstacles,
  declineRefusals: declining && declineRefusals(submission, declining),
})

/** Declining takes authority for what was asked. */
export const declineAuthority = (submission: Submission, { grants, categories }: DecliningContext) =>
  determineAuthority(grants, 'decline', {
    productCode: submission.productCode,
    totalLimitFen: submission.totalLimitFen ?? 0,
    discountPpm: 0,
    categories,
    region: submission.region,
    summed: null,
  })

/** Declining ends every open quote, so that whoever referred one of them cannot end it this way either. */
function declineRefusals(submission: Submission, declining: DecliningContext): readonly Refusal[] {
  const referred = declining.ownReferrals.map(
    (value): Refusal<UnderwritingRefusalCode> => ({ code: 'underwriting.own-referral', value }),
  )
  const authority = declineAuthority(submission, declining)
  return [...referred, ...(authority.ok ? [] : authority.refusals)]
}
