import { findInsuredSerials, registerInsuredSerials } from '../../../models/insuredSerials.ts'
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
import { determineDoubleInsurance } from '../domain/doubleInsurance.ts'
import { submissionTransitions } from '../domain/lifecycle.ts'
import type { Quote } from '../domain/quote.ts'
import { serialKey } from '../domain/serialKey.ts'
import { submissionFacts } from '../domain/submissionFacts.ts'

/**
 * Puts cover in place on the accepted terms: the policy exists from now on, in state bound. Refuses with every machine
 * that any insurer already insures on one of the days.
 */
export async function bindQuote(work: UnitOfWork, { params }: NumberInput): Promise<Policy & Stored> {
  const submission = await work.loadForChange(submissionStore, params.number)
  const state = valueOrThrow(
    decideTransition(submissionTransitions, submission.state, 'bind', submissionFacts(submission, work)),
  )
  if (!submission.currentQuote) throw new Error('accepted without a quote')
  const quote = await getVisible(work, quoteStore, submission.currentQuote.number)
  const policyNo = await work.nextNumber('FS')
  await registerMachines(work, quote, policyNo)
  const policy = await createBoundPolicy(work, policyNo, quote)
  await work.change(
    submissionStore,
    submission,
    { state, policyNo },
    { type: 'submission.bound', payload: { policyNo } },
  )
  return policy
}

async function registerMachines(work: UnitOfWork, { items, period }: Quote, policyNo: string): Promise<void> {
  const keys = items.flatMap((item) => serialKey(item) ?? [])
  const refusals = determineDoubleInsurance(items, period, await findInsuredSerials(keys, work.session))
  if (refusals.length > 0) throw new RefusalError(refusals)
  await registerInsuredSerials(keys, policyNo, period, work.session)
}
