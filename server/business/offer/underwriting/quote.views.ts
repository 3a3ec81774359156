import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { panelView } from './coinsurance.views.ts'
import { causeView } from './disclosure.views.ts'
import { differencesOf } from './domain/differences.ts'
import { seesSubmission, seesUnderwriting } from './domain/historyVisibility.ts'
import { hasLapsed, type Quote, type Referral, type UnderwritingDecision } from './domain/quote.ts'
import { quoteFacts } from './domain/quoteFacts.ts'
import { approvalsRequired } from './domain/quoteGuards.ts'
import { quoteMenu } from './domain/quoteMenu.ts'
import { askingFindings } from './domain/rules.ts'
import type {
  QuoteComparisonView,
  QuotePreview,
  QuoteRow,
  QuoteView,
  ReferralRow,
  ReferralView,
  UnderwritingDecisionView,
} from './underwriting.contract.ts'
import type { QuoteComparison } from './usecases/compareQuotesOf.ts'
import type { QuoteSeen } from './usecases/quoteContext.ts'

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
    shows: { underwriting: inside, submission: seesSubmission(reader.actor, quote) },
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
    allowedEvents: allowedEventsView(quoteMenu(facts, quote.context.submission.state, reader.actor)),
  }
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
  return { ...terms, differences: differencesOf(quote), asking: askingFindings(quote.ruleFindings) }
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

export function comparisonView(
  { submissionNo, quotes, rows }: QuoteComparison,
  { businessDate }: Reader,
): QuoteComparisonView {
  return {
    submissionNo,
    product: quotes[0]?.product ?? null,
    quotes: quotes.map((quote) => ({
      number: quote._id,
      state: quote.state,
      expired: hasLapsed(quote, businessDate),
      steps: quote.steps,
    })),
    rows,
  }
}
