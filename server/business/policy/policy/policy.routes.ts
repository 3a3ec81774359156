import type { Page } from '../../../../models/page.ts'
import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { AcceptanceRecord } from '../../contract/terms/domain/acceptance.ts'
import type { Policy, PolicyRef } from '../../contract/terms/domain/policy.ts'
import type { SubmissionRef } from '../../offer/underwriting/domain/submission.ts'
import type { SeenAcceptance } from './domain/acceptanceMenu.ts'
import { showsPolicyEvent } from './domain/historyVisibility.ts'
import {
  acceptanceCorrectionRequest,
  acceptanceRequest,
  acceptanceWithdrawalRequest,
  bindRequest,
  confirmDeliveryRequest,
  listPoliciesRequest,
  policyNumberRequest,
  policyRequest,
  premiumReceiptRequest,
} from './policy.schemas.ts'
import { acceptanceListView, policyRow, policyView } from './policy.views.ts'
import { bindQuote } from './usecases/bindQuote.ts'
import { type ConfirmDelivery, confirmDelivery } from './usecases/confirmDelivery.ts'
import { type CorrectAcceptance, correctAcceptance } from './usecases/correctAcceptance.ts'
import { issuePolicy } from './usecases/issuePolicy.ts'
import { listAcceptances } from './usecases/listAcceptances.ts'
import { type OpenedPolicy, thenOpened } from './usecases/openPolicy.ts'
import { type FindPolicies, findPolicies, type GetPolicy, getPolicy } from './usecases/policies.ts'
import { type ReceivePremium, receivePremium } from './usecases/receivePremium.ts'
import { type RecordAcceptance, recordAcceptance } from './usecases/recordAcceptance.ts'
import { type WithdrawAcceptance, withdrawAcceptance } from './usecases/withdrawAcceptance.ts'

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
  route<PolicyRef, readonly SeenAcceptance<AcceptanceRecord & Stored>[]>({
    method: 'get',
    path: '/policies/:number/acceptances',
    permission: 'policy.read',
    summary: 'What the users of the insured items recorded of their acceptance, corrections and withdrawals included',
    schema: policyNumberRequest,
    useCase: listAcceptances,
    view: acceptanceListView,
    success: 200,
  }),
  route<RecordAcceptance, OpenedPolicy>({
    method: 'post',
    path: '/policies/:number/acceptances',
    permission: 'policy.record-acceptance',
    summary: 'The user records that it accepted delivered items, by one certificate that is attached to the policy',
    schema: acceptanceRequest,
    useCase: thenOpened(recordAcceptance),
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<CorrectAcceptance, OpenedPolicy>({
    method: 'post',
    path: '/policies/:number/acceptance-corrections',
    permission: 'policy.record-acceptance',
    summary: 'The user corrects the acceptance of an item by a later record, with the reason',
    schema: acceptanceCorrectionRequest,
    useCase: thenOpened(correctAcceptance),
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<WithdrawAcceptance, OpenedPolicy>({
    method: 'post',
    path: '/policies/:number/acceptance-withdrawals',
    permission: 'policy.record-acceptance',
    summary: 'The user withdraws the acceptance of an item by a later record, with the reason',
    schema: acceptanceWithdrawalRequest,
    useCase: thenOpened(withdrawAcceptance),
    view: policyView,
    success: 201,
    idempotent: true,
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
