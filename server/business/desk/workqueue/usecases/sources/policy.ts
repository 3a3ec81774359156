import { policyStore } from '../../../../../../models/policies.ts'
import { addDays } from '../../../../../kernel/civilDate.ts'
import { currentVersion, type Policy } from '../../../../contract/terms/domain/policy.ts'
import { ledBy, type WorkSource } from '../source.ts'

const common = {
  kind: 'policy',
  store: policyStore,
  title: (policy: Policy) => currentVersion(policy).items[0]?.name ?? policy.product.name,
  state: ({ state }: Policy) => state,
  amount: (policy: Policy) => currentVersion(policy).premiumFen,
  page: '/policies',
} as const

const PERIODS = ['versions.period']

/** What policies ask of underwriters, finance and the users of the equipment. */
export const policyWork: readonly WorkSource<Policy>[] = [
  {
    ...common,
    permission: 'policy.issue',
    waiting: (reader) => ({ ...ledBy(reader), state: 'bound' }),
    why: { zh: '已承保，待签单', en: 'Bound: issue the policy' },
    due: { of: (policy) => currentVersion(policy).period.from, from: { fields: PERIODS } },
  },
  {
    ...common,
    permission: 'premium.receive',
    waiting: (reader) => ({
      ...ledBy(reader),
      state: 'issued',
      $expr: { $lt: ['$paidPremiumFen', { $arrayElemAt: ['$versions.premiumFen', -1] }] },
    }),
    why: { zh: '保费未收齐', en: 'Premium outstanding' },
    due: { of: (policy) => addDays(currentVersion(policy).period.from, 30), from: { fields: PERIODS } },
  },
  {
    ...common,
    permission: 'policy.confirm-delivery',
    waiting: ({ actor }) => ({
      state: 'issued',
      versions: { $elemMatch: { items: { $elemMatch: { userId: actor.organisationId, deliveredOn: null } } } },
    }),
    why: { zh: '待确认装备交付', en: 'Confirm delivery of the equipment' },
  },
]
