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
import { unconfirmedRefusals } from '../domain/coinsurance.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import { refuseNotFirst } from '../domain/refuseNotFirst.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'
import { examineGoods } from './examineGoods.ts'
import { registerGoods } from './registerGoods.ts'

/**
 * Puts cover in place on the accepted terms: the policy exists from now on, in state bound. Refuses with every machine
 * that any insurer already insures on one of the days, and with every follower of a panel that has not confirmed.
 */
export async function bindQuote(work: UnitOfWork, { params }: NumberInput): Promise<Policy & Stored> {
  const submission = await work.loadForChange(submissionStore, params.number)
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'bind', submissionFacts(submission, work)),
  )
  if (submission.acceptedQuoteNo === null) throw new Error('accepted without a quote')
  const quote = await getVisible(work, quoteStore, submission.acceptedQuoteNo)
  const unconfirmed = unconfirmedRefusals(quote.panel)
  if (unconfirmed.length > 0) throw new RefusalError(unconfirmed)
  const policyNo = await work.nextNumber('FS')
  const { entries, findings } = await examineGoods(work, submission)
  const firstness = refuseNotFirst(findings)
  const formerCovers = await registerGoods(work, quote, entries, policyNo)
  const { acknowledgements } = submission
  const policy = await createBoundPolicy(work, policyNo, { quote, acknowledgements, formerCovers })
  await work.change(
    submissionStore,
    submission,
    { state, policyNo },
    { type: 'submission.bound', payload: { policyNo, firstness } },
  )
  return policy
}
