import { subsidyApplicationStore } from '../../../../../../models/subsidyApplications.ts'
import type { SubsidyApplication } from '../../../../subsidy/domain/application.ts'
import type { WorkSource } from '../source.ts'

const common = {
  kind: 'subsidyApplication',
  store: subsidyApplicationStore,
  title: ({ policyNo, ruleSet }: SubsidyApplication) => `${policyNo} · ${ruleSet.document}`,
  state: ({ state }: SubsidyApplication) => state,
  stake: ({ amountFen }: SubsidyApplication) => ({ of: 'subsidy', fen: amountFen }) as const,
  page: '/subsidy-applications',
} as const

/** What subsidy applications ask of makers, recommenders and the ministry. */
export const subsidyWork: readonly WorkSource<SubsidyApplication>[] = [
  {
    ...common,
    permission: 'subsidy.apply',
    waiting: () => ({ state: { $in: ['draft', 'returned'] } }),
    why: { zh: '待提交补贴申请', en: 'Submit the subsidy application' },
    asks: ['submit'],
  },
  {
    ...common,
    permission: 'subsidy.recommend',
    waiting: () => ({ state: 'submitted' }),
    why: { zh: '待审核推荐', en: 'Review and recommend' },
    asks: ['recommend', 'returnToApplicant'],
  },
  {
    ...common,
    permission: 'subsidy.approve',
    waiting: ({ actor }) => ({ state: 'recommended', 'recommendation.userId': { $ne: actor.userId } }),
    why: { zh: '待部委审批', en: 'Decide the subsidy application' },
    asks: ['approve', 'reject'],
  },
]
