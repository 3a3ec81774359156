import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { getVisible } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { getOwnAuthority } from '../../identity/usecases/authority.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import type { Submission, UnderwritingDecision } from '../domain/submission.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import type { DecisionInput } from '../underwriting.schemas.ts'
import { lapseCurrentQuote } from './lapseCurrentQuote.ts'

const PAST = { accept: 'accepted', refer: 'referred', decline: 'declined' } as const

/**
 * Accepts the quoted terms within the person's own authority (total limit), refers them to someone with more, or
 * declines. Who referred a case does not decide it.
 */
export async function decideUnderwriting(
  work: UnitOfWork,
  { params, body: { decision, reason } }: DecisionInput,
): Promise<Submission & Stored & { readonly actorLimitFen: number | null }> {
  const submission = await work.loadForChange(submissionStore, params.number)
  const authorityLimitFen = (await getOwnAuthority(work)).underwritingLimitFen ?? null
  const facts = submissionFacts(submission, work, authorityLimitFen)
  const state = valueOrThrow(decideTransition(submissionTransitions, submission.state, decision, facts))
  if (decision === 'accept') await approveQuote(work, submission)
  if (decision === 'decline') await lapseCurrentQuote(work, submission, reason)
  const { userId: byUserId, name: byName } = work.actor
  const made: UnderwritingDecision = { decision, reason, byUserId, byName, at: work.now, authorityLimitFen }
  const decided = await work.change(
    submissionStore,
    submission,
    {
      state,
      decisions: [...submission.decisions, made],
      currentQuote: decision === 'decline' ? null : submission.currentQuote,
    },
    { type: `submission.${PAST[decision]}`, reason, payload: { quoteNo: submission.currentQuote?.number ?? null } },
  )
  return { ...decided, actorLimitFen: authorityLimitFen }
}

async function approveQuote(work: UnitOfWork, { currentQuote }: Submission): Promise<void> {
  if (!currentQuote) throw new Error('terms are accepted without a quote')
  const quote = await getVisible(work, quoteStore, currentQuote.number)
  await work.change(quoteStore, quote, { approvedAt: work.now }, { type: 'quote.approved' })
}
