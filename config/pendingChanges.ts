import { PERMISSIONS, type Permission, type Role } from './permissions.ts'

/** What is asked of one kind of change that a single person may not make. */
interface PendingChangePlan {
  /** Who may confirm or refuse it, of the organisation it concerns. */
  readonly permission: Permission
  /** Whether it waits for the cooling-off time once it is confirmed. */
  readonly coolsOff: boolean
  /** Whether it yields a one-time password: then who confirmed puts it into effect, and sees the password once. */
  readonly handsOver: boolean
}

/** Every change that needs a second person. */
export const PENDING_CHANGES = {
  userAdmission: { permission: 'user.manage', coolsOff: true, handsOver: true },
  userChange: { permission: 'user.manage', coolsOff: true, handsOver: false },
  userReEnablement: { permission: 'user.manage', coolsOff: true, handsOver: false },
  passwordReset: { permission: 'user.manage', coolsOff: true, handsOver: true },
  secondFactorReset: { permission: 'user.manage', coolsOff: true, handsOver: false },
  authorityGrant: { permission: 'authority.confirm', coolsOff: true, handsOver: false },
  bankAccountOpening: { permission: 'bank-account.manage', coolsOff: true, handsOver: false },
  bankAccountChange: { permission: 'bank-account.manage', coolsOff: true, handsOver: false },
  bankAccountEnding: { permission: 'bank-account.manage', coolsOff: true, handsOver: false },
  repeatedBankReference: { permission: 'bank-reference.repeat', coolsOff: false, handsOver: false },
} as const satisfies Record<string, PendingChangePlan>
export type PendingChangeKind = keyof typeof PENDING_CHANGES

export const PENDING_CHANGE_KINDS = Object.keys(PENDING_CHANGES) as PendingChangeKind[]

/** Days a proposal waits for its second person, and a confirmed change to be put into effect. */
export const PENDING_CHANGE_DAYS = 14

/** The kinds of change that somebody with these roles may decide. */
export const kindsDecidedBy = (roles: readonly Role[]): PendingChangeKind[] =>
  PENDING_CHANGE_KINDS.filter((kind) => rolesDeciding(kind).some((role) => roles.includes(role)))

/** The roles whose people may decide a kind of change. */
export const rolesDeciding = (kind: PendingChangeKind): readonly Role[] => PERMISSIONS[PENDING_CHANGES[kind].permission]
