import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { acceptedUnless, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { getVisible } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { submissionTransitions } from '../../../offer/underwriting/domain/lifecycle.ts'
import { findingCodes } from '../../../offer/underwriting/domain/notFirst.ts'
import type { SubmissionRef } from '../../../offer/underwriting/domain/submission.ts'
import { submissionFacts } from '../../../offer/underwriting/domain/submissionFacts.ts'
import { examineGoods } from '../../../offer/underwriting/usecases/examineGoods.ts'
import { bindingRefusals, findBindingCase } from '../../../offer/underwriting/usecases/findBindingRefusals.ts'
import { holdCapacity } from '../../../offer/underwriting/usecases/holdCapacity.ts'
import { registerGoods } from '../../../offer/underwriting/usecases/registerGoods.ts'
import { noteContinuation } from './continuation.ts'
import { createBoundPolicy } from './createBoundPolicy.ts'

/**
 * Puts cover in place on the accepted terms: the policy exists from now on, in state bound. Refuses with everything that
 * keeps it from being bound today, which may have come up since the quote was made.
 */
export async function bindQuote(work: UnitOfWork, { submissionNo }: SubmissionRef): Promise<Policy & Stored> {
  const submission = await work.loadForChange(submissionStore, submissionNo)
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'bind', submissionFacts(submission, work)),
  )
  if (submission.acceptedQuoteNo === null) throw new Error('accepted without a quote')
  const quote = await getVisible(work, quoteStore, submission.acceptedQuoteNo)
  const goods = await examineGoods(work, submission)
  const binding = await holdCapacity(work, submissionNo, await findBindingCase(work, quote, submission, goods))
  valueOrThrow(acceptedUnless(bindingRefusals(binding), true))
  const policyNo = await work.nextNumber('FS')
  const formerCovers = await registerGoods(work, goods, quote.period, policyNo)
  const { acknowledgements } = submission
  const policy = await createBoundPolicy(work, policyNo, { quote, acknowledgements, formerCovers })
  await work.change(
    submissionStore,
    submission,
    { state, policyNo },
    { type: 'submission.bound', payload: { policyNo, firstness: findingCodes(goods.findings) } },
  )
  if (policy.renewalOf !== null) await noteContinuation(work, policy)
  return policy
}
