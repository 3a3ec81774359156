import { PERMISSIONS, type Permission, type Role } from './permissions.ts'

/** What is asked of one kind of change that a single person may not make. */
interface PendingChangePlan {
  /** Who may confirm or refuse it, of the organisation it concerns. */
  readonly permission: Permission
  /** Whether it waits for the cooling-off time once it is confirmed. */
  readonly coolsOff: boolean
  /** Whether it yields a one-time password: then who confirmed puts it into effect, and sees the password once. */
  readonly handsOver: boolean
  /** Whether the person it is about can stop it: not where it protects the organisation from that very person. */
  readonly stoppedByObjection: boolean
}

/** Every change that needs a second person. */
export const PENDING_CHANGES = {
  userAdmission: { permission: 'user.manage', coolsOff: true, handsOver: true, stoppedByObjection: true },
  userChange: { permission: 'user.manage', coolsOff: true, handsOver: false, stoppedByObjection: true },
  userReEnablement: { permission: 'user.manage', coolsOff: true, handsOver: false, stoppedByObjection: true },
  passwordReset: { permission: 'user.manage', coolsOff: true, handsOver: true, stoppedByObjection: true },
  secondFactorReset: { permission: 'user.manage', coolsOff: true, handsOver: false, stoppedByObjection: true },
  // Who may be the fraud neither waits three days to be shut out nor stops it.
  administratorDisablement: {
    permission: 'user.manage',
    coolsOff: false,
    handsOver: false,
    stoppedByObjection: false,
  },
  administratorRoleEnding: {
    permission: 'user.manage',
    coolsOff: false,
    handsOver: false,
    stoppedByObjection: false,
  },
  personErasure: { permission: 'user.manage', coolsOff: true, handsOver: false, stoppedByObjection: true },
  // The platform keeps the directory: its own second person confirms, and the organisation is told.
  organisationChange: { permission: 'organisation.manage', coolsOff: true, handsOver: false, stoppedByObjection: true },
  authorityGrant: { permission: 'authority.confirm', coolsOff: true, handsOver: false, stoppedByObjection: true },
  bankAccountOpening: { permission: 'bank-account.manage', coolsOff: true, handsOver: false, stoppedByObjection: true },
  bankAccountChange: { permission: 'bank-account.manage', coolsOff: true, handsOver: false, stoppedByObjection: true },
  bankAccountEnding: { permission: 'bank-account.manage', coolsOff: true, handsOver: false, stoppedByObjection: true },
  bookReopening: { permission: 'books.reopen', coolsOff: false, handsOver: false, stoppedByObjection: true },
  repeatedBankReference: {
    permission: 'bank-reference.repeat',
    coolsOff: false,
    handsOver: false,
    stoppedByObjection: true,
  },
  receiptReversal: { permission: 'receipt.reverse', coolsOff: false, handsOver: false, stoppedByObjection: true },
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
