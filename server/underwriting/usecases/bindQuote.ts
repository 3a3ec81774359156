import { quoteStore } from '../../../models/quotes.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { getVisible } from '../../database/reader.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import type { NumberInput } from '../../http/fields.ts'
import { RefusalError, valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import type { Policy } from '../../policy/domain/policy.ts'
import { createBoundPolicy } from '../../policy/usecases/createBoundPolicy.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import { findingCodes } from '../domain/refuseNotFirst.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import { examineGoods } from './examineGoods.ts'
import { findBindingRefusals } from './findBindingRefusals.ts'
import { registerGoods } from './registerGoods.ts'

/**
 * Puts cover in place on the accepted terms: the policy exists from now on, in state bound. Refuses with everything that
 * keeps it from being bound today, which may have come up since the quote was made.
 */
export async function bindQuote(work: UnitOfWork, { params }: NumberInput): Promise<Policy & Stored> {
  const submission = await work.loadForChange(submissionStore, params.number)
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'bind', submissionFacts(submission, work)),
  )
  if (submission.acceptedQuoteNo === null) throw new Error('accepted without a quote')
  const quote = await getVisible(work, quoteStore, submission.acceptedQuoteNo)
  const goods = await examineGoods(work, submission)
  const refusals = await findBindingRefusals(work, quote, submission, goods)
  if (refusals.length > 0) throw new RefusalError(refusals)
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
  return policy
}
