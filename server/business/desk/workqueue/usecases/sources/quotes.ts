import { quoteStore } from '../../../../../../models/quotes.ts'
import { OPEN_QUOTE_STATES, type Quote } from '../../../../offer/underwriting/domain/quote.ts'
import { referralsFor } from '../../../../offer/underwriting/usecases/referralsFor.ts'
import { ledBy, type WorkSource } from '../source.ts'

const common = {
  kind: 'quote',
  store: quoteStore,
  title: ({ items }: Quote) => items[0]?.name ?? '—',
  state: ({ state }: Quote) => state,
  stake: ({ totalLimitFen }: Quote) => ({ of: 'limit', fen: totalLimitFen }) as const,
  due: { of: ({ expiresOn }: Quote) => expiresOn, from: { path: 'expiresOn' } },
  page: '/quotes',
} as const

/** What quotes ask of makers, underwriters and followers of a panel. A lapsed one cannot be decided any more, only made anew. */
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
    waiting: (reader) => ({
      ...ledBy(reader),
      state: 'proposed',
      decisions: { $not: { $elemMatch: { byUserId: reader.actor.userId } } },
    }),
    why: { zh: '待核保决定', en: 'Decide the quote' },
  },
  {
    ...common,
    permission: 'coinsurance.answer',
    waiting: ({ actor, businessDate }) => ({
      'marks.unconfirmedBy': actor.organisationId,
      $or: [{ state: 'accepted' }, { state: { $in: OPEN_QUOTE_STATES }, expiresOn: { $gte: businessDate } }],
    }),
    why: { zh: '待确认共保份额', en: 'Confirm the coinsured share' },
  },
  {
    ...common,
    permission: 'underwriting.decide',
    waiting: referralsFor,
    why: { zh: '上报案件待决定', en: 'Decide the referral' },
    due: { of: ({ referral }) => referral?.dueOn ?? null, from: { path: 'referral.dueOn' } },
  },
]
