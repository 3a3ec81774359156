import { quoteStore } from '../../../../models/quotes.ts'
import type { Quote } from '../../../underwriting/domain/quote.ts'
import { referralsFor } from '../../../underwriting/usecases/referralsFor.ts'
import type { WorkSource } from '../source.ts'

const common = {
  kind: 'quote',
  store: quoteStore,
  title: ({ items }: Quote) => items[0]?.name ?? '—',
  state: ({ state }: Quote) => state,
  due: ({ expiresOn }: Quote) => expiresOn,
  page: '/quotes',
} as const

/** What quotes ask of makers and underwriters. A lapsed one cannot be decided any more, only made anew. */
export const quoteWork: readonly WorkSource<Quote>[] = [
  {
    ...common,
    permission: 'quote.accept',
    waiting: ({ businessDate }) => ({ state: 'approved', expiresOn: { $gte: businessDate } }),
    why: { zh: '待确认报价', en: 'Accept the quote' },
  },
  {
    ...common,
    permission: 'underwriting.decide',
    // Whoever has decided about it already waits for others.
    waiting: ({ actor }) => ({
      state: 'proposed',
      decisions: { $not: { $elemMatch: { byUserId: actor.userId } } },
    }),
    why: { zh: '待核保决定', en: 'Decide' },
  },
  {
    ...common,
    permission: 'underwriting.decide',
    waiting: referralsFor,
    why: { zh: '上报案件待决定', en: 'Decide the referral' },
    due: ({ referral }) => referral?.dueOn ?? null,
  },
]
