import { remindReferrals } from '../server/business/offer/underwriting/usecases/remindReferrals.ts'
import type { JobDefinition } from './definition.ts'

/** Reminds of every referral that is overdue, once a day. */
export const referralReminders: JobDefinition = {
  name: 'referralReminders',
  run: async ({ context, progress }) => {
    const { reminded } = await remindReferrals(context())
    await progress.save({ done: reminded })
    return { reminded }
  },
}
