import { policyStore } from '../../../../../../models/policies.ts'
import { addDays } from '../../../../../kernel/civilDate.ts'
import { outstandingPremiumFen, type Policy, refundablePremiumFen } from '../../../../contract/terms/domain/policy.ts'
import type { Stake } from '../../domain/queueItem.ts'
import { ledBy, type WorkSource } from '../source.ts'

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
    waiting: (reader) => ({ ...ledBy(reader), 'marks.premiumOutstanding': { $exists: true } }),
    why: { zh: '保费未收齐', en: 'Premium outstanding' },
    asks: ['receivePremium'],
    stake: (policy) => ({ of: 'outstandingPremium', fen: outstandingPremiumFen(policy) }),
    due: { of: ({ period }) => addDays(period.from, 30), from: { path: 'marks.premiumOutstanding' } },
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
