import { policyStore } from '../../../../../../models/policies.ts'
import { addDays } from '../../../../../kernel/civilDate.ts'
import { outstandingPremiumFen, type Policy, refundablePremiumFen } from '../../../../contract/terms/domain/policy.ts'
import { afterGrace } from '../../../../contract/terms/domain/premiumDemands.ts'
import { openDues } from '../../../../contract/terms/domain/premiumPayment.ts'
import type { Stake } from '../../domain/queueItem.ts'
import { ledBy, type WorkSource } from '../source.ts'

/** Premium is collected from so many days before it is due. */
const DAYS_AHEAD = 30

const common = {
  kind: 'policy',
  store: policyStore,
  title: ({ headline, product }: Policy) => headline.firstItemName || product.name,
  state: ({ state }: Policy) => state,
  stake: ({ premiumFen }: Policy): Stake => ({ of: 'premium', fen: premiumFen }),
  page: '/policies',
} as const

/** What policies ask of underwriters, finance and the users of the equipment. */
export const policyWork: readonly WorkSource<Policy>[] = [
  {
    ...common,
    permission: 'policy.issue',
    waiting: (reader) => ({ ...ledBy(reader), 'marks.toBeIssued': { $exists: true } }),
    why: { zh: '已承保，待签单', en: 'Bound: issue the policy' },
    asks: ['issue'],
    due: { of: ({ period }) => period.from, from: { path: 'marks.toBeIssued' } },
  },
  {
    ...common,
    permission: 'premium.receive',
    // What is due in a year is nobody's work today.
    waiting: (reader) => ({
      ...ledBy(reader),
      'marks.premiumOutstanding': { $lte: addDays(reader.businessDate, DAYS_AHEAD) },
    }),
    why: { zh: '保费未收齐', en: 'Premium outstanding' },
    asks: ['receivePremium'],
    stake: (policy) => ({ of: 'outstandingPremium', fen: outstandingPremiumFen(policy) }),
    due: { of: (policy) => openDues(policy)[0]?.dueOn ?? null, from: { path: 'marks.premiumOutstanding' } },
  },
  {
    ...common,
    permission: 'endorsement.decide',
    waiting: (reader) => ({ ...ledBy(reader), 'marks.unpaidAfterGrace': { $exists: true } }),
    why: { zh: '宽限期届满，保费仍未缴纳', en: 'Premium unpaid after its days of grace' },
    asks: ['endorse'],
    stake: (policy) => ({ of: 'outstandingPremium', fen: outstandingPremiumFen(policy) }),
    due: { of: (policy) => afterGrace(policy)?.demand.on ?? null, from: { path: 'marks.unpaidAfterGrace' } },
  },
  {
    ...common,
    permission: 'premium.refund',
    waiting: (reader) => ({ ...ledBy(reader), 'marks.premiumRefundable': { $exists: true } }),
    why: { zh: '有保费待退还', en: 'Refund premium' },
    asks: ['refundPremium'],
    stake: (policy) => ({ of: 'refundablePremium', fen: refundablePremiumFen(policy) }),
    // Nothing says by when it goes back; the contract that began first comes first.
    due: { of: () => null, from: { path: 'marks.premiumRefundable' } },
  },
  {
    ...common,
    permission: 'policy.confirm-delivery',
    waiting: ({ actor }) => ({ 'marks.undeliveredTo': actor.organisationId }),
    why: { zh: '待确认装备交付', en: 'Confirm delivery of the equipment' },
    asks: ['confirmDelivery'],
  },
  {
    ...common,
    permission: 'policy.record-acceptance',
    waiting: ({ actor }) => ({ 'marks.unacceptedBy': actor.organisationId }),
    why: { zh: '待登记验收', en: 'Record the acceptance' },
    asks: ['recordAcceptance'],
  },
]
