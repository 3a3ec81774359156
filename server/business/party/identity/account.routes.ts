import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import {
  apiTokensAnswer,
  createdApiTokenAnswer,
  enrolmentAnswer,
  ownSessionsAnswer,
  recoveryCodesAnswer,
  secondFactorAnswer,
  sessionAnswer,
} from './account.answers.ts'
import * as schemas from './identity.schemas.ts'
import * as views from './identity.views.ts'
import { clearSessionCookie, setCookies } from './sessionCookie.ts'
import { findOwnApiTokens } from './usecases/apiTokens.ts'
import { changePassword, choosePassword } from './usecases/changePassword.ts'
import { createApiToken } from './usecases/createApiToken.ts'
import { getCurrentSession } from './usecases/currentSession.ts'
import {
  beginEnrolment,
  confirmEnrolment,
  getFactorStanding,
  verifyEnrolment,
  verifyPresentFactor,
} from './usecases/enrolSecondFactor.ts'
import { findOwnSessions } from './usecases/ownSessions.ts'
import { renewRecoveryCodes, verifyRenewal } from './usecases/renewRecoveryCodes.ts'
import { revokeApiToken } from './usecases/revokeApiToken.ts'
import { revokeSession } from './usecases/revokeSession.ts'
import { signIn } from './usecases/signIn.ts'
import { signOut } from './usecases/signOut.ts'
import { verifySignIn } from './usecases/verifySignIn.ts'

/** Signing in and out, my sessions, my password. */
export const accountRoutes: readonly AnyRoute[] = [
  route({
    name: 'signIn',
    method: 'post',
    path: '/session',
    answer: sessionAnswer,
    permission: 'public',
    summary: 'Sign in with login, password and, where there is one, the code of the second factor',
    success: 200,
    schema: { body: schemas.signInBody },
    prepare: verifySignIn,
    useCase: signIn,
    view: views.sessionView,
    respond: (cookies, response, body) => {
      setCookies(response, cookies)
      response.json(body)
    },
  }),
  route({
    name: 'getSession',
    method: 'get',
    path: '/session',
    answer: sessionAnswer,
    permission: 'account.own',
    summary: 'Who is signed in and what they may do',
    success: 200,
    schema: {},
    useCase: getCurrentSession,
    view: views.sessionView,
  }),
  route({
    name: 'signOut',
    method: 'delete',
    path: '/session',
    permission: 'account.own',
    summary: 'Sign out',
    success: 204,
    schema: {},
    useCase: signOut,
    view: views.nothing,
    respond: (_output, response) => {
      clearSessionCookie(response)
      response.status(204).end()
    },
  }),
  route({
    name: 'listOwnSessions',
    method: 'get',
    path: '/sessions',
    answer: ownSessionsAnswer,
    permission: 'account.own',
    summary: 'My open sessions',
    success: 200,
    schema: {},
    useCase: findOwnSessions,
    view: views.ownSessionsView,
  }),
  route({
    name: 'endOwnSession',
    method: 'delete',
    path: '/sessions/:sessionId',
    permission: 'account.own',
    summary: 'End one of my sessions',
    success: 204,
    schema: { params: schemas.sessionParams },
    useCase: revokeSession,
    view: views.nothing,
  }),
  route({
    name: 'changePassword',
    method: 'post',
    path: '/password',
    permission: 'account.own',
    summary: 'Change my password',
    success: 204,
    schema: { body: schemas.changePasswordBody },
    prepare: choosePassword,
    useCase: changePassword,
    view: views.nothing,
  }),
  route({
    name: 'getSecondFactor',
    method: 'get',
    path: '/second-factor',
    answer: secondFactorAnswer,
    permission: 'account.own',
    summary: 'Whether I have a second factor, and must have one',
    success: 200,
    schema: {},
    useCase: getFactorStanding,
    view: views.factorStandingView,
  }),
  route({
    name: 'beginEnrolment',
    method: 'post',
    path: '/second-factor/enrolment',
    answer: enrolmentAnswer,
    permission: 'account.own',
    summary:
      'Begin to set up my second factor, with a code of the present one, else the password; the secret is shown once',
    success: 200,
    schema: { body: schemas.beginEnrolmentBody },
    prepare: verifyPresentFactor,
    useCase: beginEnrolment,
    view: views.begunEnrolmentView,
  }),
  route({
    name: 'confirmEnrolment',
    method: 'post',
    path: '/second-factor/confirmation',
    answer: recoveryCodesAnswer,
    permission: 'account.own',
    summary: 'Confirm my second factor with a code; the recovery codes are shown once',
    success: 200,
    schema: { body: schemas.codeBody },
    prepare: verifyEnrolment,
    useCase: confirmEnrolment,
    view: views.recoveryCodesView,
  }),
  route({
    name: 'renewRecoveryCodes',
    method: 'post',
    path: '/second-factor/recovery-codes',
    answer: recoveryCodesAnswer,
    permission: 'account.own',
    summary: 'New recovery codes in place of those I have; shown once',
    success: 200,
    schema: { body: schemas.codeBody },
    prepare: verifyRenewal,
    useCase: renewRecoveryCodes,
    view: views.recoveryCodesView,
  }),
]

/** My API tokens. */
export const apiTokenRoutes: readonly AnyRoute[] = [
  route({
    name: 'listOwnApiTokens',
    method: 'get',
    path: '/api-tokens',
    answer: apiTokensAnswer,
    permission: 'api-token.manage',
    summary: 'My API tokens',
    success: 200,
    schema: { query: schemas.apiTokenQuery },
    useCase: findOwnApiTokens,
    view: pageView(views.apiTokenView),
  }),
  route({
    name: 'createApiToken',
    method: 'post',
    path: '/api-tokens',
    answer: createdApiTokenAnswer,
    permission: 'api-token.manage',
    summary: 'Issue an API token; its secret is shown once',
    success: 201,
    idempotent: true,
    secrets: ['secret'],
    schema: { body: schemas.createApiTokenBody },
    useCase: createApiToken,
    view: views.createdApiTokenView,
  }),
  route({
    name: 'revokeOwnApiToken',
    method: 'delete',
    path: '/api-tokens/:tokenId',
    permission: 'api-token.manage',
    summary: 'Revoke one of my API tokens',
    success: 204,
    schema: { params: schemas.apiTokenParams },
    useCase: revokeApiToken,
    view: views.nothing,
    concurrency: 'if-match',
  }),
]
