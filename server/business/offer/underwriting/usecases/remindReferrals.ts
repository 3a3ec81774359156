import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { type CivilDate, civilDateOf, daysBetween } from '../../../../kernel/civilDate.ts'
import { inUnitOfWork, type WorkContext } from '../../../../platform/database/unitOfWork.ts'
import type { Quote } from '../domain/quote.ts'
import { referralDueOn } from './referralDueOn.ts'

/** Which referrals were looked at, and how many got a reminder. */
export interface Reminded {
  readonly reminded: number
}

/**
 * Writes one reminder into the history of every referral that is overdue on the business date. Running it again on the
 * same date writes nothing.
 */
export async function remindReferrals(context: WorkContext): Promise<Reminded> {
  const { businessDate } = context
  const overdue = await quoteStore.model
    .find({ state: 'referred', 'referral.dueOn': { $not: { $gte: businessDate } } } as object, { _id: 1 })
    .sort({ _id: 1 })
    .lean<{ readonly _id: string }[]>()
  let reminded = 0
  for (const { _id } of overdue) reminded += await remind(context, _id, businessDate)
  return { reminded }
}

const remind = (context: WorkContext, number: string, businessDate: CivilDate): Promise<number> =>
  inUnitOfWork(context, async (work) => {
    const quote = await quoteStore.model
      .findOne({ _id: number, state: 'referred' } as object, null, { session: work.session })
      .lean<Quote & Stored>()
    const referral = quote?.referral
    if (!quote || !referral || (referral.remindedOn ?? '') >= businessDate) return 0
    // What was not known when it was referred may have been announced since; it is not guessed.
    const dueOn = referral.dueOn ?? referralDueOn(civilDateOf(referral.at))
    if (dueOn === null || dueOn >= businessDate) return 0
    const payload = { dueOn, days: daysBetween(dueOn, businessDate) }
    const changed = { referral: { ...referral, dueOn, remindedOn: businessDate } }
    await work.change(quoteStore, quote, changed, { type: 'quote.referral-overdue', payload })
    return 1
  })
