import type { Permission } from '../../../../config/permissions.ts'
import type { Stored } from '../../../../models/store.ts'
import type { MenuEntry } from '../../../kernel/transitions.ts'
import { menuOf } from '../../../kernel/transitions.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { panelView } from './coinsurance.views.ts'
import { causeView } from './disclosure.views.ts'
import { approvalEvent } from './domain/decision.ts'
import { differencesOf } from './domain/differences.ts'
import { MET_BY_ACKNOWLEDGING } from './domain/disclosure.ts'
import { seesUnderwriting } from './domain/historyVisibility.ts'
import { hasLapsed, type Quote, type Referral, type UnderwritingDecision } from './domain/quote.ts'
import { approvalsRequired, type QuoteEvent, type QuoteFacts } from './domain/quoteConditions.ts'
import { quoteFacts } from './domain/quoteFacts.ts'
import { quoteTransitions } from './domain/quoteLifecycle.ts'
import type {
  ComparisonView,
  QuotePreview,
  QuoteRow,
  QuoteView,
  ReferralRow,
  ReferralView,
  UnderwritingDecisionView,
} from './underwriting.contract.ts'
import type { Comparison } from './usecases/compareQuotesOf.ts'
import type { QuoteSeen } from './usecases/quoteContext.ts'

const QUOTE_PERMISSIONS: Readonly<Record<QuoteEvent | 'copy', Permission>> = {
  approve: 'underwriting.decide',
  coApprove: 'underwriting.decide',
  refer: 'underwriting.decide',
  decline: 'underwriting.decide',
  accept: 'quote.accept',
  withdraw: 'quote.make',
  confirmShare: 'coinsurance.answer',
  declineShare: 'coinsurance.answer',
  copy: 'quote.make',
}

const SHARE_EVENTS: readonly QuoteEvent[] = ['confirmShare', 'declineShare']

/** A quote as the person may see it; how underwriting came to it is shown to the leading insurer and the regulator only. */
export function quoteView(quote: QuoteSeen, reader: Reader): QuoteView {
  const inside = seesUnderwriting(reader.actor, quote)
  const facts = quoteFacts(quote, quote.context, reader)
  const { version, state, parties, submissionNo, region, product, tariff, period, items, covers } = quote
  const { totalLimitFen, premiumFen, steps, renewalOf, asked, adjustments, conditions, copiedFrom } = quote
  const { offeredOn, offeredByName, expiresOn, approvedAt, acceptedAt, withdrawal, createdAt, updatedAt } = quote
  return {
    number: quote._id,
    version,
    state,
    expired: hasLapsed(quote, reader.businessDate),
    parties,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    submissionNo,
    region,
    product,
    tariff,
    period,
    items,
    covers,
    totalLimitFen,
    premiumFen,
    steps,
    ruleSet: inside ? quote.ruleSet : null,
    ruleFindings: inside ? quote.ruleFindings : [],
    renewalOf,
    asked,
    differences: differencesOf(quote),
    adjustments,
    conditions,
    panel: panelView(quote.panel),
    copiedFrom: inside ? copiedFrom : null,
    offeredOn,
    expiresOn,
    offeredByName,
    approvalsNeeded: inside ? approvalsRequired(facts) : 1,
    decisions: inside ? quote.decisions.map(decisionView) : [],
    referral: inside && quote.referral ? referralView(quote.referral) : null,
    approvedAt: approvedAt?.toISOString() ?? null,
    acceptedAt: acceptedAt?.toISOString() ?? null,
    withdrawal: withdrawal && {
      because: withdrawal.because,
      reason: withdrawal.reason,
      at: withdrawal.at.toISOString(),
    },
    allowedEvents: allowedEventsView(menuFor(quote, facts), QUOTE_PERMISSIONS, reader.actor, {
      accept: MET_BY_ACKNOWLEDGING,
    }),
  }
}

/**
 * The lifecycle's menu with the one kind of approval that is up next, and whether the quote can be copied. The answer to
 * a share is the followers' and all they may do.
 */
function menuFor(quote: QuoteSeen, facts: QuoteFacts): MenuEntry<QuoteEvent | 'copy'>[] {
  const other = approvalEvent(facts) === 'approve' ? 'coApprove' : 'approve'
  const { panel, leadId, actorOrganisationId } = facts
  const follows = (panel ?? []).some(({ insurerId, lead }) => !lead && insurerId === actorOrganisationId)
  const menu: MenuEntry<QuoteEvent | 'copy'>[] = menuOf(quoteTransitions, quote.state, facts).filter(
    ({ event }) => event !== other && SHARE_EVENTS.includes(event) === follows,
  )
  const { state } = quote.context.submission
  const copies = (state === 'submitted' || state === 'quoted') && actorOrganisationId === leadId
  return copies ? [...menu, { event: 'copy', allowed: true }] : menu
}

const decisionView = ({ approvals, at, ...decision }: UnderwritingDecision): UnderwritingDecisionView => ({
  ...decision,
  at: at.toISOString(),
})

const referralView = ({ reason, causes, byName, at, dueOn }: Referral): ReferralView => ({
  reason,
  causes: causes.map(causeView),
  byName,
  at: at.toISOString(),
  dueOn,
})

export function quotePreview(quote: Quote): QuotePreview {
  const { period, covers, totalLimitFen, premiumFen, steps, adjustments, conditions, expiresOn, approvalsNeeded } =
    quote
  const terms = {
    period,
    covers,
    totalLimitFen,
    premiumFen,
    steps,
    adjustments,
    conditions,
    expiresOn,
    approvalsNeeded,
  }
  const asking = quote.ruleFindings.filter(({ outcome }) => outcome === 'refer' || outcome === 'needsApproval')
  return { ...terms, differences: differencesOf(quote), asking }
}

export function quoteRow(quote: Quote & Stored, reader: Reader): QuoteRow {
  const { state, version, parties, submissionNo, period, totalLimitFen, premiumFen, expiresOn } = quote
  return {
    number: quote._id,
    version,
    state,
    expired: hasLapsed(quote, reader.businessDate),
    parties,
    createdAt: quote.createdAt.toISOString(),
    updatedAt: quote.updatedAt.toISOString(),
    submissionNo,
    period,
    totalLimitFen,
    premiumFen,
    expiresOn,
    approvedAt: quote.approvedAt?.toISOString() ?? null,
    firstItemName: quote.items[0]?.name ?? '',
  }
}

/** A line of the queue of referred quotes; all of them have a referral. */
export function referralRow(quote: Quote & Stored): ReferralRow {
  const { _id, submissionNo, parties, items, totalLimitFen, premiumFen, discountPpm, referral } = quote
  if (!referral) throw new Error(`${_id} is in the queue without a referral`)
  return {
    number: _id,
    submissionNo,
    parties,
    firstItemName: items[0]?.name ?? '',
    totalLimitFen,
    premiumFen,
    discountPpm,
    referral: referralView(referral),
    approvalsGiven: quote.decisions.filter(({ decision }) => decision === 'approve').length,
    approvalsNeeded: quote.approvalsNeeded,
  }
}

export function comparisonView({ submissionNo, quotes, rows }: Comparison, { businessDate }: Reader): ComparisonView {
  return {
    submissionNo,
    productCode: quotes[0]?.product.code ?? null,
    quotes: quotes.map((quote) => ({
      number: quote._id,
      state: quote.state,
      expired: hasLapsed(quote, businessDate),
      steps: quote.steps,
    })),
    rows,
  }
}
