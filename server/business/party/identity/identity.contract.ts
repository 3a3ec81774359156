import type { OrganisationKind, Permission, Role } from '../../../../config/permissions.ts'
import type { AllowedEvent } from '../../../platform/http/allowedEvents.contract.ts'
import type { PendingChangeRow } from '../changes/changes.contract.ts'
import type { OrganisationEvent, UserEvent } from './domain/identityMenu.ts'
import type { InsurerOffice, InsurerStanding } from './domain/organisation.ts'

export type { OrganisationKind, Permission, Role } from '../../../../config/permissions.ts'
export type { InsurerOffice, InsurerStanding } from './domain/organisation.ts'

/** What everyone may know of an organisation. */
export interface OrganisationReference {
  readonly id: string
  readonly kind: OrganisationKind
  readonly nameZh: string
  readonly nameEn: string
  /** GB/T 2260, six digits. */
  readonly region: string
  readonly active: boolean
}

/** Organisations by the ids they were asked by, in no order; what is on no file is not among them. */
export interface OrganisationNamesView {
  readonly items: readonly OrganisationReference[]
}

/** A declared shareholder: an organisation on file or a name. */
export interface ControllerView {
  readonly organisationId?: string
  readonly name?: string
  readonly sharePpm: number
}

/** An organisation; the details only for its own people and the platform. */
export interface OrganisationView extends OrganisationReference {
  readonly version: number
  readonly allowedEvents: readonly AllowedEvent<OrganisationEvent>[]
  readonly details: {
    /** Unified social credit code. */
    readonly uscc: string
    /** Who the manufacturer answers to; null for other kinds. */
    readonly recommenderId: string | null
    readonly controllers: readonly ControllerView[]
    /** Only of insurers; null where nothing is on record. */
    readonly insurerStanding: InsurerStanding | null
    /** Only of insurers: how they are reached; null where nothing is on record. */
    readonly insurerOffice: InsurerOffice | null
    readonly createdAt: string
    readonly updatedAt: string
  } | null
}

/** Body of POST /organisations; PUT /organisations/:id takes the same without `kind`, with `active` and the `reason`. */
export interface OrganisationRequest {
  readonly kind: OrganisationKind
  readonly nameZh: string
  readonly nameEn: string
  readonly uscc: string
  readonly region: string
  readonly recommenderId?: string | null
  readonly controllers?: readonly ControllerView[]
  readonly insurerStanding?: InsurerStanding | null
  readonly insurerOffice?: InsurerOffice | null
  /** Organisations with names like this one's that are said to be others. */
  readonly otherThan?: readonly string[]
}

/** What came of correcting an organisation: done at once, or before a second person. */
export interface OrganisationOutcomeView {
  /** As it stands now. */
  readonly organisation: OrganisationView
  readonly pendingChange: PendingChangeRow | null
}

/** A person, as administrators see them. */
export interface UserView {
  readonly id: string
  readonly version: number
  readonly login: string
  readonly name: string
  readonly organisationId: string
  readonly organisationKind: OrganisationKind
  readonly roles: readonly Role[]
  readonly disabled: boolean
  /** Name and login have given way to the person's number. */
  readonly erased: boolean
  readonly passwordChangeRequired: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly allowedEvents: readonly AllowedEvent<UserEvent>[]
}

/** Body of POST /users. The person gets a one-time password and must change it at the first sign-in. */
export interface CreateUserRequest {
  readonly login: string
  readonly name: string
  readonly organisationId: string
  readonly roles: readonly Role[]
  /** Needed where a second person has to confirm. */
  readonly reason?: string
}

/** Body of PUT /users/:userId. */
export interface UpdateUserRequest {
  readonly name: string
  readonly roles: readonly Role[]
  /** Needed where a second person has to confirm. */
  readonly reason?: string
}

/** What came of an administrator's wish: done at once, or before a second person. */
export interface PersonOutcomeView {
  /** Null while a second person has to confirm. */
  readonly user: UserView | null
  /** Shown once, never stored in the clear; null in the answer to a repeat. */
  readonly oneTimePassword: string | null
  readonly pendingChange: PendingChangeRow | null
}

/** Body of POST /session. */
export interface SignInRequest {
  readonly login: string
  readonly password: string
  /** Six digits of an authenticator, or a recovery code, where the person has a second factor. */
  readonly code?: string
}

/** Body of POST /password. */
export interface ChangePasswordRequest {
  readonly current: string
  readonly next: string
}

/** Who is signed in; answer of GET and POST /session. */
export interface SessionView {
  readonly user: {
    readonly id: string
    readonly login: string
    readonly name: string
    readonly roles: readonly Role[]
  }
  readonly organisation: OrganisationReference
  readonly permissions: readonly Permission[]
  /** Goes back in `X-CSRF-Token` with every unsafe request; null for API tokens, which need none. */
  readonly csrfToken: string | null
  readonly businessDate: string
  /** Nothing but the change of password and signing out is allowed until it is changed. */
  readonly passwordChangeRequired: boolean
  /** Nothing but setting up the second factor and signing out is allowed until it is set up. */
  readonly enrolmentRequired: boolean
  /** The service runs on demonstration data. */
  readonly demonstration: boolean
}

/** One of the person's own sessions. */
export interface OwnSessionView {
  readonly id: string
  /** The session that asks. */
  readonly current: boolean
  readonly address: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
}

/** Whether the person has a second factor, and must have one. */
export interface SecondFactorView {
  readonly required: boolean
  /** When it was set up; null where there is none. */
  readonly since: string | null
  readonly recoveryCodesLeft: number
}

/** What an authenticator is set up with; shown once. */
export interface EnrolmentView {
  /** Base32, to be typed. */
  readonly secret: string
  /** `otpauth:` address, to be read from a QR code. */
  readonly uri: string
  readonly expiresAt: string
}

/** Codes for who has lost the device, each good once; shown once. */
export interface RecoveryCodesView {
  readonly recoveryCodes: readonly string[]
}

/** Body of POST /api-tokens. */
export interface CreateApiTokenRequest {
  readonly name: string
  readonly scopes: readonly Permission[]
  readonly expiresAt: string
}

/** A person's API token, without its secret. */
export interface ApiTokenView {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly scopes: readonly Permission[]
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
  readonly createdAt: string
}

/** Answer of POST /api-tokens: the only time the secret is shown. */
export interface CreatedApiTokenView extends ApiTokenView {
  /** Null in the answer to a repeat: the secret is not kept. */
  readonly secret: string | null
}
