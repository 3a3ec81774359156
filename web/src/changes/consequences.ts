import type { PendingChangeKind } from '../../../server/business/party/changes/changes.contract.ts'

/** Kinds that say nothing by their particulars: what happens to the person once they take effect, for whoever decides. */
const CONSEQUENCES = {
  passwordReset: 'users.resetPreview',
  secondFactorReset: 'users.resetFactorPreview',
  userReEnablement: 'users.enablePreview',
  administratorDisablement: 'users.disableAdministrator',
  personErasure: 'users.erasePreview',
} as const satisfies Partial<Record<PendingChangeKind, string>>

type Explained = keyof typeof CONSEQUENCES

const isExplained = (kind: PendingChangeKind): kind is Explained => kind in CONSEQUENCES

/** Text that says what a change brings about; null where its particulars say it. */
export const consequenceOf = (kind: PendingChangeKind) => (isExplained(kind) ? CONSEQUENCES[kind] : null)
