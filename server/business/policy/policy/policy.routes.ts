import type { Page } from '../../../../models/page.ts'
import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { Policy, PolicyRef } from '../../contract/terms/domain/policy.ts'
import type { SubmissionRef } from '../../offer/underwriting/domain/submission.ts'
import { showsPolicyEvent } from './domain/historyVisibility.ts'
import {
  bindRequest,
  confirmDeliveryRequest,
  listPoliciesRequest,
  policyNumberRequest,
  policyRequest,
  premiumReceiptRequest,
} from './policy.schemas.ts'
import { policyRow, policyView } from './policy.views.ts'
import { bindQuote } from './usecases/bindQuote.ts'
import { type ConfirmDelivery, confirmDelivery } from './usecases/confirmDelivery.ts'
import { issuePolicy } from './usecases/issuePolicy.ts'
import { type OpenedPolicy, thenOpened } from './usecases/openPolicy.ts'
import { type FindPolicies, findPolicies, type GetPolicy, getPolicy } from './usecases/policies.ts'
import { type ReceivePremium, receivePremium } from './usecases/receivePremium.ts'

export const policyRoutes: readonly AnyRoute[] = [
  route<SubmissionRef, OpenedPolicy>({
    method: 'post',
    path: '/submissions/:number/binding',
    permission: 'policy.bind',
    summary: 'Bind the accepted quote: the policy exists from now on',
    schema: bindRequest,
    useCase: thenOpened(bindQuote),
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<FindPolicies, Page<Policy & Stored>>({
    method: 'get',
    path: '/policies',
    permission: 'policy.read',
    summary: 'Policies the reader may see',
    schema: listPoliciesRequest,
    useCase: findPolicies,
    view: pageView(policyRow),
    success: 200,
  }),
  route<GetPolicy, OpenedPolicy>({
    method: 'get',
    path: '/policies/:number',
    permission: 'policy.read',
    summary: 'A policy with its terms of today, or of another day of its cover',
    schema: policyRequest,
    useCase: getPolicy,
    view: policyView,
    success: 200,
  }),
  historyRoute({
    path: '/policies/:number',
    permission: 'policy.read',
    store: policyStore,
    summary: 'What happened to a policy',
    shows: showsPolicyEvent,
  }),
  route<PolicyRef, OpenedPolicy>({
    method: 'post',
    path: '/policies/:number/issue',
    permission: 'policy.issue',
    summary: 'Issue a bound policy; its premium becomes due',
    schema: policyNumberRequest,
    useCase: thenOpened(issuePolicy),
    view: policyView,
    success: 200,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<ConfirmDelivery, OpenedPolicy>({
    method: 'post',
    path: '/policies/:number/delivery-confirmations',
    permission: 'policy.confirm-delivery',
    summary: 'The user confirms when its equipment arrived',
    schema: confirmDeliveryRequest,
    useCase: thenOpened(confirmDelivery),
    view: policyView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ReceivePremium, OpenedPolicy>({
    method: 'post',
    path: '/policies/:number/premium-receipts',
    permission: 'premium.receive',
    summary: 'Record premium as received',
    schema: premiumReceiptRequest,
    useCase: thenOpened(receivePremium),
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
]
