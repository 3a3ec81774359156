import {
  ADMINISTRATOR_ROLES,
  decides,
  fitsKind,
  type OrganisationKind,
  type Role,
} from '../../../../../config/permissions.ts'
import {
  accepted,
  acceptedUnless,
  type Decision,
  type Refusal,
  refusalsOf,
  refused,
} from '../../../../kernel/refusal.ts'
import type { IdentityRefusalCode } from '../identity.refusals.ts'

/** Who chose the password: the person, someone for the person, or the published demonstration. */
export type PasswordKind = 'own' | 'initial' | 'demonstration'

export interface User {
  /** Lower case, unique. */
  readonly login: string
  readonly name: string
  readonly organisationId: string
  /** Copied from the organisation, whose kind never changes. */
  readonly organisationKind: OrganisationKind
  readonly roles: readonly Role[]
  /** argon2id. Never in a view or an event. */
  readonly passwordHash: string
  readonly passwordKind: PasswordKind
  /** When the password was set; null for those set before this was kept. */
  readonly passwordSetAt?: Date | null
  readonly disabled: boolean
  /** When name and login gave way to the person's number; null for everybody else. */
  readonly erasedAt?: Date | null
}

/** Whether every role belongs to the kind of the person's organisation. Lists each that does not. */
export function decideRoles(kind: OrganisationKind, roles: readonly Role[]): Decision<null, IdentityRefusalCode> {
  const refusals = roles
    .map((role, index): Refusal<IdentityRefusalCode> | null =>
      fitsKind(role, kind)
        ? null
        : { code: 'identity.role-does-not-fit', field: `roles.${index}`, value: role, threshold: kind },
    )
    .filter((refusal) => refusal !== null)
  return acceptedUnless(refusals, null)
}

/** Administrators cannot disable themselves or give up their own role, so that one always remains. */
export function decideOwnChange(
  actorId: string,
  userId: string,
  after: Pick<User, 'roles' | 'disabled'>,
): Decision<null, IdentityRefusalCode> {
  if (actorId !== userId) return accepted(null)
  if (after.disabled || !administers(after.roles))
    return refused({ code: 'identity.own-administration', value: userId })
  return accepted(null)
}

type Known = Pick<User, 'disabled' | 'erasedAt'> & { readonly _id: string }

/** Nobody is shut out twice. */
export const decideDisabling = ({ _id, disabled }: Known): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(disabled ? [{ code: 'identity.already-disabled', value: _id }] : [], true)

/** Let in again is who was shut out and is still known. */
export const decideReEnablement = (user: Known): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(
    [
      ...(user.disabled ? [] : [{ code: 'identity.not-disabled', value: user._id } as const]),
      ...refusalsOf(decideNotErased(user)),
    ],
    true,
  )

/** Nothing more happens to who was erased. */
export const decideNotErased = ({ erasedAt }: Pick<User, 'erasedAt'>): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(erasedAt ? [{ code: 'identity.erased', value: erasedAt.toISOString() }] : [], true)

/** A login is one person's; `taken` says that it is another's. */
export const decideLogin = (taken: boolean): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(taken ? [{ code: 'identity.login-taken', field: 'login' }] : [], true)

/** Why a second person should agree. */
export const decideReason = (reason: string | undefined): Decision<string, IdentityRefusalCode> =>
  reason === undefined ? refused({ code: 'identity.reason-needed', field: 'reason' }) : accepted(reason)

/** Two, so that one can confirm what the other proposes. Everyone else is admitted by them. */
export const FOUNDERS = 2

/** An installation is opened once: by its first administrators, of whom so many are on file. */
export const decideFounding = (administrators: number): Decision<true, IdentityRefusalCode> =>
  acceptedUnless(administrators < FOUNDERS ? [] : [{ code: 'identity.administrator-on-file' }], true)

/** Whether one of the roles looks after people's access. */
export const administers = (roles: readonly Role[]): boolean =>
  roles.some((role) => (ADMINISTRATOR_ROLES as readonly Role[]).includes(role))

/** Name and roles as an administrator sets them. */
export type Particulars = Pick<User, 'name' | 'roles'>

/** Whether a change lets a person decide what they could not decide before. How far, grants say. */
export const isWidening = (before: Pick<User, 'roles'>, after: Pick<User, 'roles'>): boolean =>
  decides(after.roles.filter((role) => !before.roles.includes(role)))

/** Whether a change takes the administrator's role away: then one fewer watches the others. */
export const endsAdministration = (before: Pick<User, 'roles'>, after: Pick<User, 'roles'>): boolean =>
  administers(before.roles) && !administers(after.roles)

/** Whether the person must choose a new password before doing anything else. */
export function determinePasswordChange(kind: PasswordKind, demonstration: boolean): boolean {
  return kind === 'initial' || (kind === 'demonstration' && !demonstration)
}

const HOUR_MS = 60 * 60 * 1000

/** Whether a password that somebody else gave the person has waited too long to be used. */
export function isOneTimePasswordExpired(
  {
    passwordKind,
    passwordSetAt,
    updatedAt,
  }: Pick<User, 'passwordKind' | 'passwordSetAt'> & { readonly updatedAt: Date },
  now: Date,
  hours: number,
): boolean {
  return passwordKind === 'initial' && now.getTime() >= (passwordSetAt ?? updatedAt).getTime() + hours * HOUR_MS
}
