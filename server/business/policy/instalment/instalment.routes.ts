import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { Policy, PolicyRef } from '../../contract/terms/domain/policy.ts'
import { instalmentsAnswer, receivableAgesAnswer, receivablesAnswer } from './instalment.answers.ts'
import type { InstalmentsView, ReceivableAgesView, ReceivableList } from './instalment.contract.ts'
import {
  choosePlanRequest,
  instalmentsRequest,
  receivableAgesRequest,
  receivablesRequest,
} from './instalment.schemas.ts'
import { receivableSheet } from './instalment.sheet.ts'
import { instalmentsView, receivableAgesView, receivableRow } from './instalment.views.ts'
import { type ChoosePlan, choosePlan } from './usecases/choosePlan.ts'
import { findReceivableAges, type ReceivablesByAge } from './usecases/findReceivableAges.ts'
import { findReceivables } from './usecases/findReceivables.ts'
import { getInstalments, type PolicyInstalments } from './usecases/getInstalments.ts'

/** In which parts premium is paid, and what of it is due since when. */
export const instalmentRoutes: readonly AnyRoute[] = [
  route<PolicyRef, PolicyInstalments, InstalmentsView>({
    name: 'getInstalments',
    method: 'get',
    path: '/policies/:number/instalments',
    answer: instalmentsAnswer,
    permission: 'policy.read',
    summary:
      'In which parts the premium of a policy is to be paid, what is paid of each and what was done about the rest',
    schema: instalmentsRequest,
    useCase: getInstalments,
    view: instalmentsView,
    success: 200,
  }),
  route<ChoosePlan, PolicyInstalments, InstalmentsView>({
    name: 'choosePremiumPlan',
    method: 'post',
    path: '/policies/:number/premium-plan',
    answer: instalmentsAnswer,
    permission: 'policy.issue',
    summary: 'Choose in which parts the premium is to be paid, until the policy is issued',
    schema: choosePlanRequest,
    useCase: choosePlan,
    view: instalmentsView,
    success: 200,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<PageQuery, Page<Policy & Stored>, ReceivableList>({
    name: 'listReceivables',
    method: 'get',
    path: '/receivables',
    answer: receivablesAnswer,
    permission: 'receivable.read',
    summary:
      'Policies with premium outstanding, of the own organisation as insurer or policyholder, the longest due first',
    schema: receivablesRequest,
    useCase: findReceivables,
    view: pageView(receivableRow),
    sheet: receivableSheet,
    success: 200,
  }),
  route<object, ReceivablesByAge, ReceivableAgesView>({
    name: 'getReceivableAges',
    method: 'get',
    path: '/receivable-ages',
    answer: receivableAgesAnswer,
    permission: 'receivable.sum',
    summary: 'What is owed to the own organisation by its age, in all and by policyholder',
    schema: receivableAgesRequest,
    useCase: findReceivableAges,
    view: receivableAgesView,
    success: 200,
  }),
]
