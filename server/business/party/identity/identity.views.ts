import type { Stored } from '../../../../models/store.ts'
import { loginOfPerson, nameOfPerson } from '../../../kernel/reference.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { changeRow } from '../changes/changes.views.ts'
import { organisationMenu, userMenu } from './domain/identityMenu.ts'
import { knowsWhole, type Organisation } from './domain/organisation.ts'
import { permissionsOf } from './domain/rights.ts'
import type { Session } from './domain/session.ts'
import { determinePasswordChange, type User } from './domain/user.ts'
import type {
  ApiTokenView,
  CreatedApiTokenView,
  EnrolmentView,
  OrganisationNamesView,
  OrganisationOutcomeView,
  OrganisationReference,
  OrganisationView,
  OwnSessionView,
  PersonOutcomeView,
  RecoveryCodesView,
  SecondFactorView,
  SessionView,
  UserView,
} from './identity.contract.ts'
import type { UsedApiToken } from './usecases/apiTokens.ts'
import type { CreatedApiToken } from './usecases/createApiToken.ts'
import type { CurrentSession } from './usecases/currentSession.ts'
import type { BegunEnrolment, FactorStanding, NewRecoveryCodes } from './usecases/enrolSecondFactor.ts'
import type { PersonOutcome } from './usecases/personOutcome.ts'
import type { OrganisationOutcome } from './usecases/updateOrganisation.ts'

/** The whole for its own people and the platform, the public part for everyone else. */
export function organisationView(organisation: Organisation & Stored, { actor }: Reader): OrganisationView {
  return {
    ...organisationReference(organisation),
    version: organisation.version,
    allowedEvents: allowedEventsView(organisationMenu(actor)),
    details: knowsWhole(actor, organisation._id) ? organisationDetails(organisation) : null,
  }
}

export const organisationNamesView = (organisations: readonly (Organisation & Stored)[]): OrganisationNamesView => ({
  items: organisations.map(organisationReference),
})

function organisationReference(organisation: Organisation & Stored): OrganisationReference {
  const { _id: id, kind, nameZh, nameEn, region, active } = organisation
  return { id, kind, nameZh, nameEn, region, active }
}

function organisationDetails(organisation: Organisation & Stored): OrganisationView['details'] {
  const { uscc, recommenderId, controllers, insurerStanding, insurerOffice, createdAt, updatedAt } = organisation
  return {
    uscc,
    recommenderId,
    controllers,
    insurerStanding: insurerStanding ?? null,
    insurerOffice: insurerOffice ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

export const organisationOutcomeView = (
  { organisation, pendingChange }: OrganisationOutcome,
  reader: Reader,
): OrganisationOutcomeView => ({
  organisation: organisationView(organisation, reader),
  pendingChange: pendingChange && changeRow(pendingChange, reader),
})

/** A person without anything about the password but whether it must be changed. */
export function userView(user: User & Stored, { actor, demonstration }: Reader): UserView {
  return {
    id: user._id,
    version: user.version,
    login: user.login,
    name: user.name,
    organisationId: user.organisationId,
    organisationKind: user.organisationKind,
    roles: user.roles,
    disabled: user.disabled,
    erased: (user.erasedAt ?? null) !== null,
    passwordChangeRequired: determinePasswordChange(user.passwordKind, demonstration ?? false),
    createdAt: user.createdAt.toISOString(),
    updatedAt: user.updatedAt.toISOString(),
    allowedEvents: allowedEventsView(userMenu(user, actor)),
  }
}

export const personOutcomeView = (
  { user, oneTimePassword, pendingChange }: PersonOutcome,
  reader: Reader,
): PersonOutcomeView => ({
  // The answer is kept for repeats of the request, so it only refers to the person.
  user: user && { ...userView(user, reader), login: loginOfPerson(user._id), name: nameOfPerson(user._id) },
  oneTimePassword,
  pendingChange: pendingChange && changeRow(pendingChange, reader),
})

export function sessionView({ actor, user, organisation, session }: CurrentSession, reader: Reader): SessionView {
  const { _id: id, login, name, roles } = user
  return {
    user: { id, login, name, roles },
    organisation: organisationReference(organisation),
    permissions: permissionsOf(actor),
    csrfToken: session?.csrfToken ?? null,
    businessDate: reader.businessDate,
    passwordChangeRequired:
      session?.passwordChangeRequired ?? determinePasswordChange(user.passwordKind, reader.demonstration ?? false),
    enrolmentRequired: session?.enrolmentRequired ?? false,
    demonstration: reader.demonstration ?? false,
  }
}

export const ownSessionsView = (sessions: readonly Session[], { actor }: Reader): { items: OwnSessionView[] } => ({
  items: sessions.map((session) => ({
    id: session._id,
    current: session._id === actor.credentialId,
    address: session.address,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  })),
})

export const factorStandingView = ({ required, factor }: FactorStanding): SecondFactorView => ({
  required,
  since: factor?.confirmedAt.toISOString() ?? null,
  recoveryCodesLeft: factor?.recoveryHashes.length ?? 0,
})

export const begunEnrolmentView = ({ secret, uri, expiresAt }: BegunEnrolment): EnrolmentView => ({
  secret,
  uri,
  expiresAt: expiresAt.toISOString(),
})

export const recoveryCodesView = ({ recoveryCodes }: NewRecoveryCodes): RecoveryCodesView => ({ recoveryCodes })

export function apiTokenView(token: UsedApiToken): ApiTokenView {
  return {
    id: token._id,
    version: token.version,
    name: token.name,
    scopes: token.scopes,
    expiresAt: token.expiresAt.toISOString(),
    revokedAt: token.revokedAt?.toISOString() ?? null,
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    createdAt: token.createdAt.toISOString(),
  }
}

export const createdApiTokenView = ({ token, secret }: CreatedApiToken): CreatedApiTokenView => ({
  ...apiTokenView({ ...token, lastUsedAt: null }),
  secret,
})

/** For answers that have no body. */
export const nothing = () => null
