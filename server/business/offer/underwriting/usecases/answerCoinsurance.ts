import { quoteStore } from '../../../../../models/quotes.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { NumberedGrant } from '../../../party/authority/domain/authority.ts'
import { recordExercise } from '../../../party/authority/usecases/exercises.ts'
import { answeredPanel, type CoinsuranceAnswer } from '../domain/coinsurance.ts'
import { exercisedCaseOf } from '../domain/exercisedCase.ts'
import type { QuoteRef } from '../domain/quote.ts'
import { decidedLimitFen, quoteFacts } from '../domain/quoteFacts.ts'
import type { QuoteFacts } from '../domain/quoteGuards.ts'
import { decideQuoteEvent } from '../domain/quoteLifecycle.ts'
import { contextOf, type QuoteSeen, seenQuote } from './quoteContext.ts'

export type AnswerCoinsurance = QuoteRef & CoinsuranceAnswer

/**
 * A follower takes its share of the contract within the person's own authority, or says why not; once. The policy is bound
 * only when all have taken theirs.
 */
export async function answerCoinsurance(
  work: UnitOfWork,
  { quoteNo, ...command }: AnswerCoinsurance,
): Promise<QuoteSeen> {
  const quote = await work.loadForChange(quoteStore, quoteNo)
  const facts = quoteFacts(quote, await contextOf(work, quote), work)
  const { confirm, reason } = command
  const state = valueOrThrow(decideQuoteEvent(confirm ? 'confirmShare' : 'declineShare', facts))
  const { organisationId: insurerId, name: byName } = work.actor
  const panel = answeredPanel(quote.panel ?? [], insurerId, command, { at: work.now, byName })
  const sharePpm = panel.find((member) => member.insurerId === insurerId)?.sharePpm
  const type = confirm ? 'quote.share-confirmed' : 'quote.share-declined'
  const grant = confirm ? grantOf(facts) : null
  const payload = { insurerId, sharePpm, ...(confirm ? { grantNo: grant?._id ?? null } : {}) }
  const answered = await work.change(quoteStore, quote, { state, panel }, { type, reason, payload })
  if (grant) {
    const subject = { subject: quote._id, ...exercisedCaseOf(quote) }
    await recordExercise(work, grant, grant.decision, subject, decidedLimitFen(quote, insurerId))
  }
  return seenQuote(work, answered)
}

/** The grant a share is taken under. */
const grantOf = ({ authority }: QuoteFacts): NumberedGrant | null =>
  authority?.share?.ok ? authority.share.value : null
