import { claimStore } from '../../../../../../models/claims.ts'
import type { Overtaken } from '../../../../claims/domain/asAssessed.ts'
import type { Claim } from '../../../../claims/domain/claim.ts'
import { outstandingOf } from '../../../../claims/domain/claimAmounts.ts'
import type { ClaimStep } from '../../../../claims/domain/claimMarks.ts'
import { nextClock } from '../../../../claims/domain/clocks.ts'
import { approvableBy, payableBy } from '../../../../claims/usecases/decidableBy.ts'
import type { Stake } from '../../domain/queueItem.ts'
import { type Lookups, ledBy, type WorkSource } from '../source.ts'

/** Once it is approved, what is still owed by either side: corrections and payments have overtaken the assessment. */
function stakeOf(claim: Claim): Stake {
  const { lossNotice, assessment, approval } = claim
  if (approval) {
    const outstandingFen = outstandingOf(claim)
    return outstandingFen < 0 ? { of: 'overpaid', fen: -outstandingFen } : { of: 'outstanding', fen: outstandingFen }
  }
  if (assessment) return { of: 'payable', fen: assessment.adjustment.payableFen }
  return { of: 'estimatedLoss', fen: lossNotice.estimatedLossFen }
}

const common = {
  kind: 'claim',
  store: claimStore,
  title: ({ lossNotice }: Claim) => lossNotice.descriptionZh,
  state: ({ state }: Claim) => state,
  stake: stakeOf,
  due: {
    of: (claim: Claim, businessDate: string) => nextClock(claim, businessDate),
    from: { path: 'marks.dueOn' },
  },
  page: '/claims',
} as const

/** A clock that papers hold moves on with each day and can be due before those that run. */
const held = { ...common, due: { ...common.due, from: { path: 'marks.dueOn', heldPath: 'marks.heldDaysLeft' } } }

const waitsFor = (step: ClaimStep): { readonly 'marks.step': ClaimStep } => ({ 'marks.step': step })

const TERMS_CHANGED = {
  zh: '承保条件有追溯变更，请重新定损理算或拒赔',
  en: 'Terms changed back-dated: assess the claim anew or decline it',
}

/** Those whose assessment nothing is known to have overtaken. */
async function standing({ overtaken }: Lookups): Promise<object> {
  return { _id: { $nin: Object.values(await overtaken()).flat() } }
}

/** An assessment that would not be approved as it is waits for whoever assesses, with what overtook it. */
const overtaken = (by: Overtaken, why: WorkSource<Claim>['why']): WorkSource<Claim> => ({
  ...common,
  permission: 'claim.handle',
  waiting: async (reader, lookups) => {
    const claimNos = (await lookups.overtaken())[by]
    return claimNos.length === 0 ? null : { ...ledBy(reader), _id: { $in: claimNos }, declinatureProposal: null }
  },
  why,
  asks: ['assess', 'decline', 'proposeDeclinature'],
})

/** What claims ask of claimants, handlers, approvers and finance, with the statutory clock that is due first. */
export const claimWork: readonly WorkSource<Claim>[] = [
  {
    ...held,
    permission: 'claim.supply-documents',
    // Handlers record papers as well; theirs is only to wait for them.
    waiting: ({ actor }) => (actor.organisationKind === 'insurer' ? null : waitsFor('papers')),
    why: { zh: '待补充理赔材料', en: 'Supply the missing papers' },
    asks: ['receiveSupplements'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), ...waitsFor('registration') }),
    why: { zh: '新报案，待立案', en: 'New notice of loss: register' },
    asks: ['register'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), ...waitsFor('assessment') }),
    why: { zh: '待定损理算', en: 'Assess and adjust' },
    asks: ['assess'],
  },
  {
    ...held,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), ...waitsFor('papers') }),
    why: { zh: '等待索赔方补充材料', en: 'Waits for papers of the claimant' },
    asks: [],
  },
  {
    ...common,
    permission: 'claim.approve',
    waiting: async (reader, lookups) => ({
      ...ledBy(reader),
      ...waitsFor('approval'),
      ...(await standing(lookups)),
      ...(await approvableBy(reader)),
    }),
    why: { zh: '待核赔', en: 'Approve the claim' },
    asks: ['approve'],
  },
  {
    ...common,
    permission: 'claim.approve',
    waiting: async (reader, lookups) => ({
      ...ledBy(reader),
      ...waitsFor('approval'),
      ...(await standing(lookups)),
      $nor: [await approvableBy(reader)],
    }),
    why: { zh: '待他人核赔（四眼原则或超出您的权限）', en: 'Waits for another approver, by four eyes or authority' },
    asks: [],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), ...waitsFor('declinature'), declinatureProposal: null }),
    why: { zh: '定损无应付赔款，请拒赔或重新定损', en: 'Assessed at nothing payable: decline it or assess it anew' },
    asks: ['decline', 'proposeDeclinature', 'assess'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), ...waitsFor('reassessment'), declinatureProposal: null }),
    why: TERMS_CHANGED,
    asks: ['assess', 'decline', 'proposeDeclinature'],
  },
  overtaken('byTerms', TERMS_CHANGED),
  overtaken('byOccurrence', {
    zh: '同一次事故的共同理算已变，请重新定损理算或拒赔',
    en: 'The common adjustment of the occurrence has changed: assess the claim anew or decline it',
  }),
  overtaken('byLimits', {
    zh: '限额已被其他赔案占用，请重新定损理算或拒赔',
    en: 'Other claims have used up the limit: assess the claim anew or decline it',
  }),
  {
    ...held,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), 'marks.termsChanged': true, state: { $ne: 'assessed' } }),
    why: { zh: '承保条件有追溯变更，待查看确认', en: 'Terms changed back-dated: look at it and take note' },
    asks: ['acknowledgeTerms'],
  },
  {
    ...held,
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
      ...waitsFor('payment'),
      ...(await payableBy(reader)),
    }),
    why: { zh: '待支付赔款', en: 'Pay the claim' },
    asks: ['pay'],
  },
  {
    ...common,
    permission: 'claim.pay',
    waiting: async (reader) => ({
      ...ledBy(reader),
      ...waitsFor('payment'),
      $nor: [await payableBy(reader)],
    }),
    why: { zh: '待他人支付赔款（四眼原则或超出您的权限）', en: 'Waits for another payer, by four eyes or authority' },
    asks: [],
  },
  {
    ...common,
    permission: 'claim.pay',
    waiting: (reader) => ({ ...ledBy(reader), ...waitsFor('repayment') }),
    why: { zh: '待退还赔款', en: 'Receive what was paid too much' },
    asks: ['receiveRepayment'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), ...waitsFor('refusalNotice') }),
    why: { zh: '待送达拒赔通知并结案', en: 'Send the refusal notice and close' },
    asks: ['sendRefusalNotice', 'close'],
  },
  {
    ...common,
    permission: 'claim.handle',
    waiting: (reader) => ({ ...ledBy(reader), ...waitsFor('closure') }),
    why: { zh: '已结清，待结案', en: 'Settled: close' },
    asks: ['close'],
  },
]
