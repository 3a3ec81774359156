import { endorsementStore } from '../../../../../../models/endorsements.ts'
import type { Endorsement } from '../../../../servicing/endorsement/domain/endorsement.ts'
import { ledBy, type WorkSource } from '../source.ts'

/** What changes of policies ask of underwriters: not of who asked for it, nor of who has approved it already. */
export const endorsementWork: readonly WorkSource<Endorsement>[] = [
  {
    kind: 'endorsement',
    store: endorsementStore,
    permission: 'endorsement.decide',
    waiting: (reader) => ({
      ...ledBy(reader),
      state: 'requested',
      'requestedBy.userId': { $ne: reader.actor.userId },
      approvals: { $not: { $elemMatch: { userId: reader.actor.userId } } },
    }),
    why: { zh: '批改申请待审批', en: 'Decide the change that was asked for' },
    asks: ['approve', 'coApprove', 'decline'],
    title: ({ policyNo }) => policyNo,
    state: ({ state }) => state,
    page: '/endorsements',
  },
]
