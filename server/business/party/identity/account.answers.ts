import { flag, instant, list, named, nullable, object, page, text, whole } from '../../../platform/http/answer.ts'
import { permissionAnswer, referenceKeys, roleAnswer } from './identity.answers.ts'
import type {
  ApiTokenView,
  CreatedApiTokenView,
  EnrolmentView,
  OrganisationReference,
  OwnSessionView,
  RecoveryCodesView,
  SecondFactorView,
  SessionView,
} from './identity.contract.ts'

export const sessionAnswer = named<SessionView>('Session', {
  user: object<SessionView['user']>({ id: text(), login: text(), name: text(), roles: list(roleAnswer) }),
  organisation: named<OrganisationReference>('OrganisationReference', referenceKeys),
  permissions: list(permissionAnswer),
  csrfToken: nullable(text()),
  businessDate: text(),
  passwordChangeRequired: flag(),
  enrolmentRequired: flag(),
  demonstration: flag(),
})

export const ownSessionsAnswer = object<{ items: readonly OwnSessionView[] }>({
  items: list(
    named<OwnSessionView>('OwnSession', {
      id: text(),
      current: flag(),
      address: text(),
      createdAt: instant(),
      lastSeenAt: instant(),
      expiresAt: instant(),
    }),
  ),
})

export const secondFactorAnswer = object<SecondFactorView>({
  required: flag(),
  since: nullable(instant()),
  recoveryCodesLeft: whole(),
})

export const enrolmentAnswer = object<EnrolmentView>({ secret: text(), uri: text(), expiresAt: instant() })

export const recoveryCodesAnswer = object<RecoveryCodesView>({ recoveryCodes: list(text()) })

const apiToken = {
  id: text(),
  version: whole(),
  name: text(),
  scopes: list(permissionAnswer),
  expiresAt: instant(),
  revokedAt: nullable(instant()),
  lastUsedAt: nullable(instant()),
  createdAt: instant(),
}

export const apiTokensAnswer = page(named<ApiTokenView>('ApiToken', apiToken))

export const createdApiTokenAnswer = object<CreatedApiTokenView>({ ...apiToken, secret: nullable(text()) })
