import type { Role } from '../../../config/permissions.ts'
import type { ChangeFacts } from '../../../server/business/party/changes/domain/guards.ts'
import type { PendingChange } from '../../../server/business/party/changes/domain/pendingChange.ts'

/** Somebody of the organisation, an administrator unless said otherwise. */
export const actBy = (
  userId: string,
  roles: readonly Role[] = ['organisationAdministrator'],
): ChangeFacts['actor'] => ({
  userId,
  organisationId: 'ORG-insurer',
  organisationKind: 'insurer',
  roles,
  via: 'session',
})

/** A wider role for one person, proposed by another, confirmed and cooled off by now. */
export const aChange = (changes: Partial<PendingChange> = {}): PendingChange => ({
  kind: 'userChange',
  state: 'proposed',
  organisationId: 'ORG-insurer',
  subjectId: 'USR-person',
  personId: 'USR-person',
  title: '陈核 · underwriter',
  content: { name: '陈核', roles: ['underwriter', 'claimsHandler'] },
  before: { name: '陈核', roles: ['underwriter'] },
  reason: '兼任理赔',
  proposed: {
    userId: 'USR-proposer',
    name: '徐管',
    organisationId: 'ORG-insurer',
    at: new Date('2026-03-01T02:00:00Z'),
  },
  platformConfirms: false,
  confirmed: null,
  ending: null,
  effectiveFrom: new Date('2026-03-02T02:00:00Z'),
  effective: null,
  expiresAt: new Date('2026-03-16T02:00:00Z'),
  notices: [],
  ...changes,
})

/** Facts under which another administrator of the organisation decides at ten on 2 March. */
export const changeFacts = (change: PendingChange, facts: Partial<Omit<ChangeFacts, 'change'>> = {}): ChangeFacts => ({
  change,
  actor: actBy('USR-second'),
  now: new Date('2026-03-02T02:00:00Z'),
  deciders: 1,
  tied: false,
  fallen: [],
  ...facts,
})
