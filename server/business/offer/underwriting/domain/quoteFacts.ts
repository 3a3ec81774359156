import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { multiplyPpm } from '../../../../kernel/money.ts'
import { type Decision, refused } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { Disclosure } from '../../../contract/terms/domain/disclosure.ts'
import type { AuthorityRefusalCode } from '../../../party/authority/authority.refusals.ts'
import {
  type AuthorityCase,
  determineAuthority,
  type NumberedGrant,
} from '../../../party/authority/domain/authority.ts'
import type { CountedExercise } from '../../../party/authority/domain/exercise.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { outdatedBy } from './disclosure.ts'
import { exercisedCaseOf } from './exercisedCase.ts'
import type { Quote } from './quote.ts'
import type { QuoteFacts } from './quoteGuards.ts'
import { requiredApproval } from './rules.ts'
import type { Submission } from './submission.ts'

/** What lies around a quote when something is to happen to it. */
export interface QuoteContext {
  readonly submission: Pick<Submission, 'state' | 'openInspections' | 'acknowledgements'>
  readonly disclosure: Disclosure
  /** The person's own grants; null where authority is not at stake. */
  readonly grants: readonly NumberedGrant[] | null
  /** What the person has decided on other quotes that still stand, for the same maker, users or sites. */
  readonly earlier: readonly CountedExercise[]
}

/** A quote as authority looks at it. */
export function authorityCaseOf(quote: Quote, earlier: readonly CountedExercise[]): AuthorityCase {
  const { product, totalLimitFen, discountPpm, categories, region, period } = quote
  const { caseNo, keys } = exercisedCaseOf(quote)
  const summed = { caseNo, keys, days: period, earlier }
  return { productCode: product.code, totalLimitFen, discountPpm, categories, region, summed }
}

/** What of a quote's limit an insurer of its panel stands for; the lead decides about the whole. */
export function decidedLimitFen(quote: Quote, insurerId: string): number {
  const member = quote.panel?.find((one) => !one.lead && one.insurerId === insurerId)
  return member ? multiplyPpm(quote.totalLimitFen, member.sharePpm, 'up') : quote.totalLimitFen
}

/**
 * The grant under which a follower takes its share: one to approve what others made, for its part of the limit. A share
 * is answered by one person, so a grant that asks for several does not reach it. Null where the insurer does not follow.
 */
function shareAuthority(
  quote: Quote,
  { grants, earlier }: { readonly grants: readonly NumberedGrant[]; readonly earlier: readonly CountedExercise[] },
  { organisationId }: Pick<Actor, 'organisationId'>,
): Decision<NumberedGrant, AuthorityRefusalCode | UnderwritingRefusalCode> | null {
  const member = quote.panel?.find(({ insurerId, lead }) => !lead && insurerId === organisationId)
  if (!member) return null
  const totalLimitFen = decidedLimitFen(quote, organisationId)
  const decision = determineAuthority(grants, 'approve', { ...authorityCaseOf(quote, earlier), totalLimitFen })
  if (!decision.ok || decision.value.approvals === 1) return decision
  const { approvals: threshold, _id: reference } = decision.value
  return refused({ code: 'coinsurance.answered-by-one', value: 1, threshold, reference })
}

/** What the guards of a quote's lifecycle want to know. */
export function quoteFacts(
  quote: Quote,
  { submission, disclosure, grants, earlier }: QuoteContext,
  { actor, businessDate }: { readonly actor: Actor; readonly businessDate: CivilDate },
): QuoteFacts {
  const subject = authorityCaseOf(quote, earlier)
  const own = quote.offeredByUserId === actor.userId
  return {
    state: quote.state,
    actorUserId: actor.userId,
    actorOrganisationId: actor.organisationId,
    applicantId: quote.parties.manufacturerId,
    leadId: quote.parties.insurerIds[0] ?? '',
    panel: quote.panel,
    expiresOn: quote.expiresOn,
    businessDate,
    offeredByUserId: quote.offeredByUserId,
    decisions: quote.decisions,
    approvalsNeeded: quote.approvalsNeeded,
    ruleRefers: requiredApproval(quote.ruleFindings).kind !== 'none',
    authority: grants && {
      approve: determineAuthority(grants, own ? 'release' : 'approve', subject),
      decline: determineAuthority(grants, 'decline', { ...subject, summed: null }),
      share: shareAuthority(quote, { grants, earlier }, actor),
    },
    openInspections: submission.openInspections,
    bound: submission.state === 'bound',
    disclosureRefusals: outdatedBy(submission.acknowledgements.at(-1) ?? null, disclosure),
  }
}
