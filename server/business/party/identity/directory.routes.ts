import { organisationStore } from '../../../../models/organisations.ts'
import { userStore } from '../../../../models/users.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import * as schemas from './identity.schemas.ts'
import * as views from './identity.views.ts'
import { admitPerson } from './usecases/admitPerson.ts'
import { findApiTokensOf } from './usecases/apiTokens.ts'
import { createOrganisation } from './usecases/createOrganisation.ts'
import { disableUser } from './usecases/disableUser.ts'
import { proposeReEnablement } from './usecases/enableUser.ts'
import { proposeErasure } from './usecases/erasePerson.ts'
import { findOrganisations, getOrganisation } from './usecases/organisations.ts'
import { proposeSecondFactorReset } from './usecases/proposeSecondFactorReset.ts'
import { resetPassword } from './usecases/resetPassword.ts'
import { revokeTokenOf } from './usecases/revokeApiToken.ts'
import { updateOrganisation } from './usecases/updateOrganisation.ts'
import { updateUser } from './usecases/updateUser.ts'
import { findUsers, getUser } from './usecases/users.ts'

/** The directory of organisations. */
export const organisationRoutes: readonly AnyRoute[] = [
  route({
    method: 'get',
    path: '/organisations',
    permission: 'organisation.read',
    summary: 'Directory of organisations',
    success: 200,
    schema: { query: schemas.organisationQuery },
    useCase: findOrganisations,
    view: pageView(views.organisationView),
  }),
  route({
    method: 'post',
    path: '/organisations',
    permission: 'organisation.manage',
    summary: 'Put an organisation on file',
    success: 201,
    schema: { body: schemas.createOrganisationBody },
    useCase: createOrganisation,
    view: views.organisationView,
    idempotent: true,
  }),
  route({
    method: 'get',
    path: '/organisations/:organisationId',
    permission: 'organisation.read',
    summary: 'One organisation; details for its own people and the platform',
    success: 200,
    schema: { params: schemas.organisationParams },
    useCase: getOrganisation,
    view: views.organisationView,
  }),
  route({
    method: 'put',
    path: '/organisations/:organisationId',
    permission: 'organisation.manage',
    summary: 'Correct an organisation or make it inactive; what decides who may do what waits for a second person',
    success: 200,
    schema: { params: schemas.organisationParams, body: schemas.updateOrganisationBody },
    useCase: updateOrganisation,
    view: views.organisationOutcomeView,
    concurrency: 'if-match',
  }),
  historyRoute({
    path: '/organisations/:number',
    permission: 'organisation.manage',
    store: organisationStore,
    summary: 'History of an organisation',
  }),
]

/** People and their access. */
export const userRoutes: readonly AnyRoute[] = [
  route({
    method: 'get',
    path: '/users',
    permission: 'user.read',
    summary: 'People',
    success: 200,
    schema: { query: schemas.userQuery },
    useCase: findUsers,
    view: pageView(views.userView),
  }),
  route({
    method: 'post',
    path: '/users',
    permission: 'user.manage',
    summary: 'Admit a person with a one-time password; who is to decide or pay waits for a second person',
    success: 201,
    idempotent: true,
    secrets: ['oneTimePassword'],
    schema: { body: schemas.createUserBody },
    useCase: admitPerson,
    view: views.personOutcomeView,
  }),
  route({
    method: 'get',
    path: '/users/:userId',
    permission: 'user.read',
    summary: 'One person',
    success: 200,
    schema: { params: schemas.userParams },
    useCase: getUser,
    view: views.userView,
  }),
  route({
    method: 'put',
    path: '/users/:userId',
    permission: 'user.manage',
    summary: "Change a person's name and roles; what widens them waits for a second person",
    success: 200,
    schema: { params: schemas.userParams, body: schemas.updateUserBody },
    useCase: updateUser,
    view: views.personOutcomeView,
    concurrency: 'if-match',
  }),
  route({
    method: 'post',
    path: '/users/:userId/password-reset',
    permission: 'user.manage',
    summary: 'Give a person a one-time password, shown once; for who decides or pays, two must agree',
    success: 200,
    schema: { params: schemas.userParams, body: schemas.resetPasswordBody },
    useCase: resetPassword,
    view: views.personOutcomeView,
    concurrency: 'if-match',
  }),
  route({
    method: 'post',
    path: '/users/:userId/disablement',
    permission: 'user.manage',
    summary: 'Shut a person out; an administrator by two people’s word',
    success: 200,
    schema: { params: schemas.userParams, body: schemas.disableUserBody },
    useCase: disableUser,
    view: views.personOutcomeView,
    concurrency: 'if-match',
  }),
  route({
    method: 'post',
    path: '/users/:userId/re-enablement',
    permission: 'user.manage',
    summary: 'Ask a second person to let a disabled person in again',
    success: 200,
    schema: { params: schemas.userParams, body: schemas.reEnablementBody },
    useCase: proposeReEnablement,
    view: views.personOutcomeView,
    concurrency: 'if-match',
  }),
  route({
    method: 'post',
    path: '/users/:userId/second-factor-reset',
    permission: 'user.manage',
    summary: 'Ask a second person to take away a lost second factor',
    success: 200,
    schema: { params: schemas.userParams, body: schemas.secondFactorResetBody },
    useCase: proposeSecondFactorReset,
    view: views.personOutcomeView,
    concurrency: 'if-match',
  }),
  route({
    method: 'post',
    path: '/users/:userId/erasure',
    permission: 'user.manage',
    summary: 'Ask a second person that what is kept of a disabled person be erased',
    success: 200,
    schema: { params: schemas.userParams, body: schemas.erasureBody },
    useCase: proposeErasure,
    view: views.personOutcomeView,
    concurrency: 'if-match',
  }),
  route({
    method: 'get',
    path: '/users/:userId/api-tokens',
    permission: 'user.read',
    summary: "A person's API tokens",
    success: 200,
    schema: { params: schemas.userParams, query: schemas.apiTokenQuery },
    useCase: findApiTokensOf,
    view: pageView(views.apiTokenView),
  }),
  route({
    method: 'post',
    path: '/users/:userId/api-tokens/:tokenId/revocation',
    permission: 'user.manage',
    summary: "Revoke one of a person's API tokens",
    success: 204,
    schema: { params: schemas.userTokenParams, body: schemas.revokeTokenBody },
    useCase: revokeTokenOf,
    view: views.nothing,
    concurrency: 'if-match',
  }),
  historyRoute({
    path: '/users/:number',
    permission: 'user.read',
    store: userStore,
    summary: 'History of a person',
  }),
]
