import { accepted, acceptedUnless, type Decision, type Refusal, together } from '../../../../kernel/refusal.ts'
import type { SpecialCondition } from '../../../contract/terms/domain/specialCondition.ts'
import type { NumberedGrant } from '../../../party/authority/domain/authority.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { Handbook } from './handbook.ts'
import type { QuoteDecision, QuoteState } from './quote.ts'
import { approvalsRequired, type QuoteFacts } from './quoteGuards.ts'
import { decideQuoteEvent } from './quoteLifecycle.ts'

/** What a person decides about a quote. */
export interface Deciding {
  readonly decision: QuoteDecision
  readonly reason: string
  readonly reasonCodes: readonly string[]
  /** Conditions added with an approval. */
  readonly conditions: readonly SpecialCondition[]
}

interface Decided {
  readonly event: QuoteDecision | 'coApprove'
  readonly state: QuoteState
  /** The grant it is decided under; null for a referral. */
  readonly grant: NumberedGrant | null
}

type UnderwritingRefusal = Refusal<UnderwritingRefusalCode>

/**
 * What a decision makes of a quote, under which grant, or every reason why not. An approval that is not the last one
 * asked for leaves the state as it is.
 */
export function decideQuoteDecision(
  facts: QuoteFacts,
  deciding: Deciding,
  handbook: Pick<Handbook, 'declineReasons'>,
): Decision<Decided> {
  const event = deciding.decision === 'approve' ? approvalEvent(facts) : deciding.decision
  const said = [
    ...reasonCodeRefusals(deciding.decision, deciding.reasonCodes, handbook),
    ...conditionRefusals(facts, deciding),
  ]
  const decided = together({ state: decideQuoteEvent(event, facts), said: acceptedUnless(said, null) })
  return decided.ok
    ? accepted({ event, state: decided.value.state, grant: grantFor(deciding.decision, facts) })
    : decided
}

/** Whether the person's approval is one of several to come or the last. */
export function approvalEvent(facts: QuoteFacts): 'approve' | 'coApprove' {
  const given = facts.decisions.filter(({ decision }) => decision === 'approve').length
  return given + 1 < approvalsRequired(facts) ? 'coApprove' : 'approve'
}

function grantFor(decision: QuoteDecision, { authority }: QuoteFacts): NumberedGrant | null {
  if (decision === 'refer' || !authority) return null
  const judged = authority[decision]
  return judged.ok ? judged.value : null
}

/** Declining takes at least one code, and every code must be one of the handbook's. */
export function reasonCodeRefusals(
  decision: QuoteDecision,
  reasonCodes: readonly string[],
  { declineReasons }: Pick<Handbook, 'declineReasons'>,
): UnderwritingRefusal[] {
  if (decision === 'decline' && reasonCodes.length === 0)
    return [{ code: 'underwriting.reason-code-missing', field: 'reasonCodes' }]
  return reasonCodes.flatMap((value, index) =>
    declineReasons.some(({ code }) => code === value)
      ? []
      : [{ code: 'underwriting.unknown-reason-code', field: `reasonCodes.${index}`, value }],
  )
}

/** Conditions come with an approval, and not after somebody has approved the terms without them. */
function conditionRefusals({ decisions }: QuoteFacts, { decision, conditions }: Deciding): UnderwritingRefusal[] {
  if (conditions.length === 0) return []
  if (decision !== 'approve') return [{ code: 'underwriting.conditions-not-applicable', field: 'conditions' }]
  if (decisions.some((earlier) => earlier.decision === 'approve'))
    return [{ code: 'underwriting.conditions-after-approval', field: 'conditions' }]
  return []
}
