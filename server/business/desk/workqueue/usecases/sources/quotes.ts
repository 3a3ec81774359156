import { quoteStore } from '../../../../../../models/quotes.ts'
import { OPEN_QUOTE_STATES, type Quote, type QuoteState } from '../../../../offer/underwriting/domain/quote.ts'
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

const UNDECIDED = ['proposed', 'referred'] as const satisfies readonly QuoteState[]

/** What quotes ask of makers, underwriters and followers of a panel. A lapsed one cannot be decided any more, only made anew. */
export const quoteWork: readonly WorkSource<Quote>[] = [
  {
    ...common,
    permission: 'quote.accept',
    waiting: ({ actor, businessDate }) => ({
      'parties.manufacturerId': actor.organisationId,
      state: 'approved',
      expiresOn: { $gte: businessDate },
      'marks.shareDeclined': { $exists: false },
    }),
    why: { zh: '待确认报价', en: 'Accept the quote' },
    asks: ['accept'],
  },
  {
    ...common,
    permission: 'underwriting.decide',
    // Whoever has decided about it already waits for others.
    waiting: (reader) => ({
      ...ledBy(reader),
      state: 'proposed',
      expiresOn: { $gte: reader.businessDate },
      decisions: { $not: { $elemMatch: { byUserId: reader.actor.userId } } },
    }),
    why: { zh: '待核保决定', en: 'Decide the quote' },
    asks: ['approve', 'coApprove', 'refer', 'decline'],
  },
  {
    ...common,
    permission: 'coinsurance.answer',
    waiting: ({ actor, businessDate }) => ({
      'marks.unconfirmedBy': actor.organisationId,
      $or: [{ state: 'accepted' }, { state: { $in: OPEN_QUOTE_STATES }, expiresOn: { $gte: businessDate } }],
    }),
    why: { zh: '待确认共保份额', en: 'Confirm the coinsured share' },
    asks: ['confirmShare', 'declineShare'],
  },
  {
    ...common,
    permission: 'underwriting.decide',
    waiting: async (reader) => ({
      $and: [await referralsFor(reader), { expiresOn: { $gte: reader.businessDate } }],
    }),
    why: { zh: '上报案件待决定', en: 'Decide the referral' },
    asks: ['approve', 'coApprove', 'decline'],
    due: { of: ({ referral }) => referral?.dueOn ?? null, from: { path: 'referral.dueOn' } },
  },
  {
    ...common,
    permission: 'quote.make',
    waiting: (reader) => ({ ...ledBy(reader), state: { $in: UNDECIDED }, expiresOn: { $lt: reader.businessDate } }),
    why: { zh: '报价已过期，请重新报价或撤回', en: 'The quote has lapsed: make it anew or withdraw it' },
    asks: ['copy', 'withdraw'],
  },
  {
    ...common,
    permission: 'quote.make',
    waiting: (reader) => ({
      ...ledBy(reader),
      'marks.shareDeclined': true,
      $or: [{ state: 'approved' }, { state: { $in: UNDECIDED }, expiresOn: { $gte: reader.businessDate } }],
    }),
    why: { zh: '有共保人退出，请重新报价或撤回', en: 'A co-insurer has left: make the quote anew or withdraw it' },
    asks: ['copy', 'withdraw'],
  },
  {
    ...common,
    permission: 'quote.make',
    waiting: async (_reader, { obstructed }) => ({
      state: 'accepted',
      _id: { $in: (await obstructed()).unbindable.map(({ quoteNo }) => quoteNo) },
    }),
    why: { zh: '已确认但不能承保，请撤回报价', en: 'Accepted but cannot be bound: withdraw the quote' },
    asks: ['withdraw'],
  },
]
