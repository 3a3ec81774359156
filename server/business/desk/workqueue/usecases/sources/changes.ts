import { kindsDecidedBy } from '../../../../../../config/pendingChanges.ts'
import { pendingChangeStore } from '../../../../../../models/pendingChanges.ts'
import { civilDateOf } from '../../../../../kernel/civilDate.ts'
import { HANDED_OVER } from '../../../../party/changes/domain/handover.ts'
import type { PendingChange } from '../../../../party/changes/domain/pendingChange.ts'
import { administers } from '../../../../party/identity/domain/user.ts'
import type { WorkSource } from '../source.ts'

const common = {
  kind: 'pendingChange',
  store: pendingChangeStore,
  title: ({ title }: PendingChange) => title,
  state: ({ state }: PendingChange) => state,
  page: '/pending-changes',
} as const

/** What changes ask of their second person, and what people are told of them. */
export const changeWork: readonly WorkSource<PendingChange>[] = [
  {
    ...common,
    permission: 'pending-change.decide',
    waiting: ({ actor, now }) => ({
      state: 'proposed',
      kind: { $in: kindsDecidedBy(actor.roles) },
      expiresAt: { $gt: now },
      'proposed.userId': { $ne: actor.userId },
      personId: { $ne: actor.userId },
      ...(actor.organisationKind === 'platform' && {
        $or: [{ organisationId: actor.organisationId }, { platformConfirms: true }],
      }),
    }),
    why: { zh: '待复核变更', en: 'Confirm or refuse a change' },
    asks: ['confirm', 'refuse'],
    due: { of: ({ expiresAt }) => civilDateOf(expiresAt), from: { path: 'expiresAt' } },
  },
  {
    ...common,
    permission: 'pending-change.decide',
    waiting: ({ actor, now }) => ({
      state: 'confirmed',
      effectiveFrom: { $lte: now },
      'confirmed.userId': actor.userId,
      ...HANDED_OVER,
    }),
    why: { zh: '冷静期已满，可生效并交付一次性密码', en: 'Cooled off: put into effect and hand over the password' },
    asks: ['takeEffect'],
    due: { of: ({ expiresAt }) => civilDateOf(expiresAt), from: { path: 'expiresAt' } },
  },
  {
    ...common,
    permission: 'account.own',
    waiting: ({ actor }) => ({ notices: { $elemMatch: { userId: actor.userId, seen: null } } }),
    why: { zh: '与您本人有关的变更，请查看', en: 'A change about you: look at it' },
    asks: [],
  },
  {
    ...common,
    permission: 'user.manage',
    waiting: ({ actor }) => ({
      organisationId: administers(actor.roles) ? actor.organisationId : '',
      'proposed.userId': { $ne: actor.userId },
      'notices.0': { $exists: true },
      notices: { $elemMatch: { userId: null, organisationId: null, seen: null } },
    }),
    why: { zh: '平台参与了本机构的变更，请查看', en: 'The platform took part in a change of yours: look at it' },
    asks: [],
  },
  {
    ...common,
    permission: 'user.manage',
    waiting: ({ actor }) => ({
      notices: { $elemMatch: { organisationId: actor.organisationId, seen: null } },
    }),
    why: { zh: '平台对本机构登记信息的变更，请查看', en: 'The platform changes what is on file of you: look at it' },
    asks: [],
  },
]
