import type { Page, PageQuery } from '../../../../models/page.ts'
import { renewalStore } from '../../../../models/renewals.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { RenewalRef } from './domain/renewal.ts'
import { renewalAnswer, renewalsAnswer } from './renewal.answers.ts'
import type { RenewalList, RenewalView } from './renewal.contract.ts'
import { listRenewalsRequest, nonRenewalRequest, renewalRequest, resumptionRequest } from './renewal.schemas.ts'
import { renewalSheet } from './renewal.sheet.ts'
import { renewalRow, renewalView } from './renewal.views.ts'
import {
  type DeclineRenewal,
  declineRenewal,
  prepareRenewal,
  type ResumeRenewal,
  resumeRenewal,
} from './usecases/decideRenewal.ts'
import { findRenewals, getRenewal, type OfferedRenewal, type RenewalSeen, thenSeen } from './usecases/renewals.ts'

export const renewalRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<OfferedRenewal>, RenewalList>({
    name: 'listRenewals',
    method: 'get',
    path: '/renewals',
    answer: renewalsAnswer,
    permission: 'renewal.read',
    summary: 'Renewals of policies that are about to end, and what became of them',
    schema: listRenewalsRequest,
    useCase: findRenewals,
    view: pageView(renewalRow),
    sheet: renewalSheet,
    success: 200,
  }),
  route<RenewalRef, RenewalSeen, RenewalView>({
    name: 'getRenewal',
    method: 'get',
    path: '/renewals/:number',
    answer: renewalAnswer,
    permission: 'renewal.read',
    summary: 'A renewal with its offer held against what expires',
    schema: renewalRequest,
    useCase: thenSeen(getRenewal),
    view: renewalView,
    success: 200,
  }),
  historyRoute({
    name: 'getRenewalHistory',
    path: '/renewals/:number',
    permission: 'renewal.read',
    store: renewalStore,
    summary: 'What happened to a renewal',
  }),
  route<RenewalRef, RenewalSeen, RenewalView>({
    name: 'prepareRenewal',
    method: 'post',
    path: '/renewals/:number/offer',
    answer: renewalAnswer,
    permission: 'renewal.offer',
    summary: 'Prepare an offer on what the policy insures now, where none stands',
    schema: renewalRequest,
    useCase: thenSeen(prepareRenewal),
    view: renewalView,
    success: 200,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<DeclineRenewal, RenewalSeen, RenewalView>({
    name: 'declineRenewal',
    method: 'post',
    path: '/renewals/:number/non-renewal',
    answer: renewalAnswer,
    permission: 'renewal.decline',
    summary: 'Say that the policy is not renewed, why, and when the other side was told',
    schema: nonRenewalRequest,
    useCase: thenSeen(declineRenewal),
    view: renewalView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ResumeRenewal, RenewalSeen, RenewalView>({
    name: 'resumeRenewal',
    method: 'post',
    path: '/renewals/:number/resumption',
    answer: renewalAnswer,
    permission: 'renewal.decline',
    summary: 'Take back that the policy is not renewed, before it ends',
    schema: resumptionRequest,
    useCase: thenSeen(resumeRenewal),
    view: renewalView,
    success: 200,
    concurrency: 'if-match',
  }),
]
