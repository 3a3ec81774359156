import { claimStore } from '../../../../../../models/claims.ts'
import type { Claim } from '../../../../claims/domain/claim.ts'
import { CLOCK_FACTS, nextClock } from '../../../../claims/domain/clocks.ts'
import { ledBy, type WorkSource } from '../source.ts'

const common = {
  kind: 'claim',
  store: claimStore,
  title: ({ lossNotice }: Claim) => lossNotice.descriptionZh,
  state: ({ state }: Claim) => state,
  amount: ({ lossNotice, assessment }: Claim) => assessment?.adjustment.payableFen ?? lossNotice.estimatedLossFen,
  due: {
    of: (claim: Claim, businessDate: string) => nextClock(claim, businessDate),
    from: { fields: CLOCK_FACTS },
  },
  page: '/claims',
} as const

/** What claims ask of claimants, handlers, approvers and finance, with the statutory clock that is due first. */
export const claimWork: readonly WorkSource<Claim>[] = [
  {
    ...common,
    permission: 'claim.supply-documents',
    waiting: () => ({ state: 'registered', 'marks.papersAwaited': true }),
    why: { zh: '待补充理赔材料', en: 'Supply the missing papers' },
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), state: 'noticed' }),
    why: { zh: '新报案，待立案', en: 'New notice of loss: register' },
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), state: 'registered' }),
    why: { zh: '待定损理算', en: 'Assess and adjust' },
  },
  {
    ...common,
    permission: 'claim.approve',
    // Four eyes: whoever assessed it does not approve it.
    waiting: (reader) => ({
      ...ledBy(reader),
      state: 'assessed',
      'assessment.assessorId': { $ne: reader.actor.userId },
    }),
    why: { zh: '待核赔', en: 'Approve' },
  },
  {
    ...common,
    permission: 'claim.handle',
    // Whoever proposed it does not decide it.
    waiting: (reader) => ({
      ...ledBy(reader),
      'declinatureProposal.proposedById': { $exists: true, $ne: reader.actor.userId },
    }),
    why: { zh: '待复核拒赔', en: 'Agree to decline, or not' },
  },
  {
    ...common,
    permission: 'claim.pay',
    waiting: (reader) => ({
      ...ledBy(reader),
      $or: [{ state: 'approved' }, { state: 'paid', outstandingFen: { $gt: 0 } }],
    }),
    why: { zh: '待支付赔款', en: 'Pay' },
  },
  {
    ...common,
    permission: 'claim.pay',
    waiting: (reader) => ({ ...ledBy(reader), state: 'paid', outstandingFen: { $lt: 0 } }),
    why: { zh: '待退还赔款', en: 'To be given back' },
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), state: 'declined' }),
    why: { zh: '待送达拒赔通知并结案', en: 'Send the refusal notice and close' },
  },
  {
    ...common,
    permission: 'claim.handle',
    // Absent in claims paid before corrections: nothing is outstanding.
    waiting: (reader) => ({ ...ledBy(reader), state: 'paid', outstandingFen: { $in: [0, null] } }),
    why: { zh: '已付款，待结案', en: 'Paid: close' },
  },
]
