import type { Page } from '../../../../models/page.ts'
import { sanctionStore } from '../../../../models/sanctions.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { PolicyRef } from '../../contract/terms/domain/policy.ts'
import type { Sanction, SanctionRef } from './domain/sanction.ts'
import { sanctionAnswer, sanctionStandingAnswer, sanctionsAnswer } from './sanctions.answers.ts'
import type { SanctionList, SanctionStandingView, SanctionView } from './sanctions.contract.ts'
import {
  confirmLiftRequest,
  enterSanctionRequest,
  listSanctionsRequest,
  policyStandingRequest,
  sanctionNumberRequest,
  sanctionReasonRequest,
} from './sanctions.schemas.ts'
import { sanctionSheet } from './sanctions.sheet.ts'
import { sanctionRow, sanctionStandingView, sanctionView } from './sanctions.views.ts'
import { type EnterSanction, enterSanction } from './usecases/enterSanction.ts'
import { getPolicyStanding, type SanctionStanding } from './usecases/getSanctionStanding.ts'
import {
  type ConfirmLift,
  confirmLift,
  type RejectLift,
  type RequestLift,
  rejectLift,
  requestLift,
} from './usecases/liftSanction.ts'
import { type FindSanctions, findSanctions, getSanction } from './usecases/sanctions.ts'

export const sanctionRoutes: readonly AnyRoute[] = [
  route<FindSanctions, Page<Sanction & Stored>, SanctionList>({
    name: 'listSanctions',
    method: 'get',
    path: '/sanctions',
    answer: sanctionsAnswer,
    permission: 'sanction.read',
    summary: 'The register of bans and sanctions',
    schema: listSanctionsRequest,
    useCase: findSanctions,
    view: pageView(sanctionRow),
    sheet: sanctionSheet,
    success: 200,
  }),
  route<EnterSanction, Sanction & Stored, SanctionView>({
    name: 'enterSanction',
    method: 'post',
    path: '/sanctions',
    answer: sanctionAnswer,
    permission: 'sanction.write',
    summary: 'Enter a ban or sanction',
    schema: enterSanctionRequest,
    useCase: enterSanction,
    view: sanctionView,
    success: 201,
    idempotent: true,
  }),
  route<SanctionRef, Sanction & Stored, SanctionView>({
    name: 'getSanction',
    method: 'get',
    path: '/sanctions/:number',
    answer: sanctionAnswer,
    permission: 'sanction.read',
    summary: 'An entry of the register',
    schema: sanctionNumberRequest,
    useCase: getSanction,
    view: sanctionView,
    success: 200,
  }),
  historyRoute({
    name: 'getSanctionHistory',
    path: '/sanctions/:number',
    permission: 'sanction.read',
    store: sanctionStore,
    summary: 'What happened to an entry of the register',
  }),
  route<RequestLift, Sanction & Stored, SanctionView>({
    name: 'requestSanctionLift',
    method: 'post',
    path: '/sanctions/:number/lift-request',
    answer: sanctionAnswer,
    permission: 'sanction.write',
    summary: 'Ask that an entry end before its time',
    schema: sanctionReasonRequest,
    useCase: requestLift,
    view: sanctionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ConfirmLift, Sanction & Stored, SanctionView>({
    name: 'confirmSanctionLift',
    method: 'post',
    path: '/sanctions/:number/lift',
    answer: sanctionAnswer,
    permission: 'sanction.write',
    summary: 'Another person confirms the lift',
    schema: confirmLiftRequest,
    useCase: confirmLift,
    view: sanctionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<RejectLift, Sanction & Stored, SanctionView>({
    name: 'rejectSanctionLift',
    method: 'post',
    path: '/sanctions/:number/lift-rejection',
    answer: sanctionAnswer,
    permission: 'sanction.write',
    summary: 'Another person refuses the lift',
    schema: sanctionReasonRequest,
    useCase: rejectLift,
    view: sanctionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<PolicyRef, SanctionStanding, SanctionStandingView>({
    name: 'getPolicySanctionStanding',
    method: 'get',
    path: '/policies/:number/sanction-standing',
    answer: sanctionStandingAnswer,
    permission: 'sanction.check',
    summary: 'Whether a party of a policy is barred',
    schema: policyStandingRequest,
    useCase: getPolicyStanding,
    view: sanctionStandingView,
    success: 200,
  }),
]
