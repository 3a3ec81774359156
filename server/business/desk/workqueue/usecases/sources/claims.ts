import { claimStore } from '../../../../../../models/claims.ts'
import { type Claim, outstandingOf } from '../../../../claims/domain/claim.ts'
import { CLOCK_FACTS, nextClock } from '../../../../claims/domain/clocks.ts'
import { approvableBy, payableBy } from '../../../../claims/usecases/decidableBy.ts'
import type { Stake } from '../../domain/queueItem.ts'
import { ledBy, type WorkSource } from '../source.ts'

const common = {
  kind: 'claim',
  store: claimStore,
  title: ({ lossNotice }: Claim) => lossNotice.descriptionZh,
  state: ({ state }: Claim) => state,
  stake: ({ lossNotice, assessment }: Claim): Stake =>
    assessment
      ? { of: 'payable', fen: assessment.adjustment.payableFen }
      : { of: 'estimatedLoss', fen: lossNotice.estimatedLossFen },
  due: {
    of: (claim: Claim, businessDate: string) => nextClock(claim, businessDate),
    from: { fields: CLOCK_FACTS },
  },
  page: '/claims',
} as const

/** Nothing is approved where nothing is payable, unless the claim was paid before and comes to less now. */
const PAYABLE = {
  $or: [{ 'assessment.adjustment.payableFen': { $gt: 0 } }, { 'payments.0': { $exists: true } }],
}

/** Absent in claims approved before corrections: all of it is owed. */
const OWED = {
  $or: [
    { state: 'approved', outstandingFen: { $not: { $lte: 0 } } },
    { state: 'paid', outstandingFen: { $gt: 0 } },
  ],
}

/** Nobody told the claim of other terms for the day of its loss that it still has to be looked at for. */
const TERMS_STAND = { 'marks.termsChanged': { $exists: false } }

/** What claims ask of claimants, handlers, approvers and finance, with the statutory clock that is due first. */
export const claimWork: readonly WorkSource<Claim>[] = [
  {
    ...common,
    permission: 'claim.supply-documents',
    // Handlers record papers as well; theirs is only to wait for them.
    waiting: ({ actor }) => ({
      state: 'registered',
      'marks.papersAwaited': true,
      'parties.insurerIds': { $ne: actor.organisationId },
    }),
    why: { zh: '待补充理赔材料', en: 'Supply the missing papers' },
    asks: ['receiveSupplements'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), state: 'noticed' }),
    why: { zh: '新报案，待立案', en: 'New notice of loss: register' },
    asks: ['register'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), state: 'registered', 'marks.papersAwaited': { $exists: false } }),
    why: { zh: '待定损理算', en: 'Assess and adjust' },
    asks: ['assess'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), state: 'registered', 'marks.papersAwaited': true }),
    why: { zh: '等待索赔方补充材料', en: 'Waits for papers of the claimant' },
    asks: [],
  },
  {
    ...common,
    permission: 'claim.approve',
    waiting: async (reader) => ({
      ...ledBy(reader),
      state: 'assessed',
      ...TERMS_STAND,
      $and: [PAYABLE, await approvableBy(reader)],
    }),
    why: { zh: '待核赔', en: 'Approve the claim' },
    asks: ['approve'],
  },
  {
    ...common,
    permission: 'claim.approve',
    waiting: async (reader) => ({
      ...ledBy(reader),
      state: 'assessed',
      ...PAYABLE,
      ...TERMS_STAND,
      $nor: [await approvableBy(reader)],
    }),
    why: { zh: '待他人核赔（四眼原则或超出您的权限）', en: 'Waits for another approver, by four eyes or authority' },
    asks: [],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({
      ...ledBy(reader),
      state: 'assessed',
      ...TERMS_STAND,
      $nor: [PAYABLE],
      declinatureProposal: null,
    }),
    why: { zh: '定损无应付赔款，请拒赔或重新定损', en: 'Assessed at nothing payable: decline it or assess it anew' },
    asks: ['decline', 'proposeDeclinature', 'assess'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({
      ...ledBy(reader),
      state: 'assessed',
      'marks.termsChanged': true,
      declinatureProposal: null,
    }),
    why: {
      zh: '承保条件有追溯变更，请重新定损理算或拒赔',
      en: 'Terms changed back-dated: assess the claim anew or decline it',
    },
    asks: ['assess', 'decline', 'proposeDeclinature'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), 'marks.termsChanged': true, state: { $ne: 'assessed' } }),
    why: { zh: '承保条件有追溯变更，待查看确认', en: 'Terms changed back-dated: look at it and take note' },
    asks: ['acknowledgeTerms'],
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
    asks: ['confirmDeclinature', 'rejectDeclinature'],
  },
  {
    ...common,
    permission: 'claim.pay',
    waiting: async (reader) => ({
      ...ledBy(reader),
      ...OWED,
      ...(await payableBy(reader)),
    }),
    stake: (claim) => ({ of: 'outstanding', fen: outstandingOf(claim) }),
    why: { zh: '待支付赔款', en: 'Pay the claim' },
    asks: ['pay'],
  },
  {
    ...common,
    permission: 'claim.pay',
    waiting: async (reader) => ({
      ...ledBy(reader),
      ...OWED,
      $nor: [await payableBy(reader)],
    }),
    stake: (claim) => ({ of: 'outstanding', fen: outstandingOf(claim) }),
    why: { zh: '待他人支付赔款（四眼原则或超出您的权限）', en: 'Waits for another payer, by four eyes or authority' },
    asks: [],
  },
  {
    ...common,
    permission: 'claim.pay',
    waiting: (reader) => ({ ...ledBy(reader), state: { $in: ['approved', 'paid'] }, outstandingFen: { $lt: 0 } }),
    stake: (claim) => ({ of: 'overpaid', fen: -outstandingOf(claim) }),
    why: { zh: '待退还赔款', en: 'Receive what was paid too much' },
    asks: ['receiveRepayment'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), state: 'declined' }),
    why: { zh: '待送达拒赔通知并结案', en: 'Send the refusal notice and close' },
    asks: ['sendRefusalNotice', 'close'],
  },
  {
    ...common,
    permission: 'claim.handle',
    // Absent in claims paid before corrections: nothing is outstanding.
    waiting: (reader) => ({
      ...ledBy(reader),
      $or: [
        { state: 'paid', outstandingFen: { $in: [0, null] } },
        { state: 'approved', outstandingFen: 0 },
      ],
    }),
    why: { zh: '已结清，待结案', en: 'Settled: close' },
    asks: ['close'],
  },
]
