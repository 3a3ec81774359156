import { secondFactorStore } from '../../../../../../models/secondFactors.ts'
import type { SecondFactor } from '../../../../party/identity/domain/secondFactor.ts'
import type { WorkSource } from '../source.ts'

const TOLD_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * What people are told of their own account. A new second factor is told for some days and cannot be put away: whoever set
 * it up in somebody's name would put it away first.
 */
export const accountWork: readonly WorkSource<SecondFactor>[] = [
  {
    kind: 'secondFactor',
    store: secondFactorStore,
    permission: 'account.own',
    waiting: ({ actor, now }) => ({
      _id: actor.userId,
      secret: { $ne: null },
      confirmedAt: { $gt: new Date(now.getTime() - TOLD_DAYS * DAY_MS) },
    }),
    why: {
      zh: '新的双因素认证已启用；如非您本人设置，请立即告知管理员',
      en: 'A new second factor is in use; if you did not set it up, tell your administrator at once',
    },
    asks: [],
    title: () => '',
    state: () => 'set',
    page: '/account',
    onePage: true,
  },
]
