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
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { outdatedBy } from './disclosure.ts'
import type { Quote } from './quote.ts'
import type { QuoteFacts } from './quoteConditions.ts'
import { requiredApproval } from './rules.ts'
import type { Submission } from './submission.ts'

/** What lies around a quote when something is to happen to it. */
export interface QuoteContext {
  readonly submission: Pick<Submission, 'state' | 'openInspections' | 'acknowledgements'>
  readonly disclosure: Disclosure
  /** The person's own grants; null where authority is not at stake. */
  readonly grants: readonly NumberedGrant[] | null
}

/** A quote as authority looks at it. */
export const authorityCaseOf = ({ product, totalLimitFen, discountPpm, categories, region }: Quote): AuthorityCase => ({
  productCode: product.code,
  totalLimitFen,
  discountPpm,
  categories,
  region,
})

/**
 * The grant under which a follower takes its share: one to approve what others made, for its part of the limit. A share
 * is answered by one person, so a grant that asks for several does not reach it. Null where the insurer does not follow.
 */
function shareAuthority(
  quote: Quote,
  grants: readonly NumberedGrant[],
  { organisationId }: Pick<Actor, 'organisationId'>,
): Decision<NumberedGrant, AuthorityRefusalCode | UnderwritingRefusalCode> | null {
  const member = quote.panel?.find(({ insurerId, lead }) => !lead && insurerId === organisationId)
  if (!member) return null
  const totalLimitFen = multiplyPpm(quote.totalLimitFen, member.sharePpm, 'up')
  const decision = determineAuthority(grants, 'approve', { ...authorityCaseOf(quote), totalLimitFen })
  if (!decision.ok || decision.value.approvals === 1) return decision
  const { approvals: threshold, _id: reference } = decision.value
  return refused({ code: 'coinsurance.answered-by-one', value: 1, threshold, reference })
}

/** What the guards of a quote's lifecycle want to know. */
export function quoteFacts(
  quote: Quote,
  { submission, disclosure, grants }: QuoteContext,
  { actor, businessDate }: { readonly actor: Actor; readonly businessDate: CivilDate },
): QuoteFacts {
  const subject = authorityCaseOf(quote)
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
      decline: determineAuthority(grants, 'decline', subject),
      share: shareAuthority(quote, grants, actor),
    },
    openInspections: submission.openInspections,
    bound: submission.state === 'bound',
    disclosureRefusals: outdatedBy(submission.acknowledgements.at(-1) ?? null, disclosure),
  }
}
