import type { Page } from '../../../../models/page.ts'
import { policyStore } from '../../../../models/policies.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { AcceptanceRecord } from '../../contract/terms/domain/acceptance.ts'
import type { Policy, PolicyRef } from '../../contract/terms/domain/policy.ts'
import type { SubmissionRef } from '../../offer/underwriting/domain/submission.ts'
import { payeeAccountsAnswer } from '../../party/banking/banking.answers.ts'
import type { PayeeAccountList } from '../../party/banking/banking.contract.ts'
import { payeeAccountsView } from '../../party/banking/banking.views.ts'
import type { PayeeAccount } from '../../party/banking/usecases/payeeAccounts.ts'
import { changeRowAnswer } from '../../party/changes/changes.answers.ts'
import type { PendingChangeRow } from '../../party/changes/changes.contract.ts'
import { changeRow } from '../../party/changes/changes.views.ts'
import type { PendingChange } from '../../party/changes/domain/pendingChange.ts'
import type { SeenAcceptance } from './domain/acceptanceMenu.ts'
import { showsPolicyEvent } from './domain/historyVisibility.ts'
import { acceptancesAnswer, policiesAnswer, policyAnswer, receiptsAnswer, timelineAnswer } from './policy.answers.ts'
import type {
  AcceptanceListView,
  PolicyList,
  PolicyTimelineView,
  PolicyView,
  ReceiptListView,
} from './policy.contract.ts'
import {
  acceptanceCorrectionRequest,
  acceptanceRequest,
  acceptanceWithdrawalRequest,
  bindRequest,
  confirmDeliveryRequest,
  listPoliciesRequest,
  policyNumberRequest,
  policyRequest,
  policyTermsRequest,
  premiumReceiptRequest,
  premiumRefundRequest,
  reversalRequest,
} from './policy.schemas.ts'
import { policySheet } from './policy.sheet.ts'
import { acceptanceListView, policyRow, policyView, receiptListView, timelineView } from './policy.views.ts'
import { bindQuote } from './usecases/bindQuote.ts'
import { type ConfirmDelivery, confirmDelivery } from './usecases/confirmDelivery.ts'
import { type CorrectAcceptance, correctAcceptance } from './usecases/correctAcceptance.ts'
import { findRefundAccounts } from './usecases/findRefundAccounts.ts'
import { issuePolicy } from './usecases/issuePolicy.ts'
import { listAcceptances } from './usecases/listAcceptances.ts'
import { type ListTerms, listTerms, type PolicyTimeline } from './usecases/listTerms.ts'
import { type OpenedPolicy, thenOpened } from './usecases/openPolicy.ts'
import { type FindPolicies, findPolicies, type GetPolicy, getPolicy } from './usecases/policies.ts'
import { type ProposeReversal, proposeReversal } from './usecases/proposeReversal.ts'
import { findReceipts, type ReceiptsOfPolicy } from './usecases/receipts.ts'
import { type ReceivePremium, receivePremium } from './usecases/receivePremium.ts'
import { type RecordAcceptance, recordAcceptance } from './usecases/recordAcceptance.ts'
import { type RefundPremium, refundPremium } from './usecases/refundPremium.ts'
import { type WithdrawAcceptance, withdrawAcceptance } from './usecases/withdrawAcceptance.ts'

export const policyRoutes: readonly AnyRoute[] = [
  route<SubmissionRef, OpenedPolicy, PolicyView>({
    name: 'bindQuote',
    method: 'post',
    path: '/submissions/:number/binding',
    answer: policyAnswer,
    permission: 'policy.bind',
    summary: 'Bind the accepted quote: the policy exists from now on',
    schema: bindRequest,
    useCase: thenOpened(bindQuote),
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<FindPolicies, Page<Policy & Stored>, PolicyList>({
    name: 'listPolicies',
    method: 'get',
    path: '/policies',
    answer: policiesAnswer,
    permission: 'policy.read',
    summary: 'Policies the reader may see',
    schema: listPoliciesRequest,
    useCase: findPolicies,
    view: pageView(policyRow),
    sheet: policySheet,
    success: 200,
  }),
  route<GetPolicy, OpenedPolicy, PolicyView>({
    name: 'getPolicy',
    method: 'get',
    path: '/policies/:number',
    answer: policyAnswer,
    permission: 'policy.read',
    summary: 'A policy with its terms of today, or of another day of its cover',
    schema: policyRequest,
    useCase: getPolicy,
    view: policyView,
    success: 200,
  }),
  route<ListTerms, PolicyTimeline, PolicyTimelineView>({
    name: 'listPolicyTerms',
    method: 'get',
    path: '/policies/:number/terms',
    answer: timelineAnswer,
    permission: 'policy.read',
    summary: 'Every version of the terms of a policy and on which days which of them holds, as known on a day',
    schema: policyTermsRequest,
    useCase: listTerms,
    view: timelineView,
    success: 200,
  }),
  historyRoute({
    name: 'getPolicyHistory',
    path: '/policies/:number',
    permission: 'policy.read',
    store: policyStore,
    summary: 'What happened to a policy',
    shows: showsPolicyEvent,
  }),
  route<PolicyRef, OpenedPolicy, PolicyView>({
    name: 'issuePolicy',
    method: 'post',
    path: '/policies/:number/issue',
    answer: policyAnswer,
    permission: 'policy.issue',
    summary: 'Issue a bound policy; its premium becomes due',
    schema: policyNumberRequest,
    useCase: thenOpened(issuePolicy),
    view: policyView,
    success: 200,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<ConfirmDelivery, OpenedPolicy, PolicyView>({
    name: 'confirmDelivery',
    method: 'post',
    path: '/policies/:number/delivery-confirmations',
    answer: policyAnswer,
    permission: 'policy.confirm-delivery',
    summary: 'The user confirms when its equipment arrived',
    schema: confirmDeliveryRequest,
    useCase: thenOpened(confirmDelivery),
    view: policyView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<PolicyRef, readonly SeenAcceptance<AcceptanceRecord & Stored>[], AcceptanceListView>({
    name: 'listAcceptances',
    method: 'get',
    path: '/policies/:number/acceptances',
    answer: acceptancesAnswer,
    permission: 'policy.read',
    summary: 'What the users of the insured items recorded of their acceptance, corrections and withdrawals included',
    schema: policyNumberRequest,
    useCase: listAcceptances,
    view: acceptanceListView,
    success: 200,
  }),
  route<RecordAcceptance, OpenedPolicy, PolicyView>({
    name: 'recordAcceptance',
    method: 'post',
    path: '/policies/:number/acceptances',
    answer: policyAnswer,
    permission: 'policy.record-acceptance',
    summary: 'The user records that it accepted delivered items, by one certificate that is attached to the policy',
    schema: acceptanceRequest,
    useCase: thenOpened(recordAcceptance),
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<CorrectAcceptance, OpenedPolicy, PolicyView>({
    name: 'correctAcceptance',
    method: 'post',
    path: '/policies/:number/acceptance-corrections',
    answer: policyAnswer,
    permission: 'policy.record-acceptance',
    summary: 'The user corrects the acceptance of an item by a later record, with the reason',
    schema: acceptanceCorrectionRequest,
    useCase: thenOpened(correctAcceptance),
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<WithdrawAcceptance, OpenedPolicy, PolicyView>({
    name: 'withdrawAcceptance',
    method: 'post',
    path: '/policies/:number/acceptance-withdrawals',
    answer: policyAnswer,
    permission: 'policy.record-acceptance',
    summary: 'The user withdraws the acceptance of an item by a later record, with the reason',
    schema: acceptanceWithdrawalRequest,
    useCase: thenOpened(withdrawAcceptance),
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<ReceivePremium, OpenedPolicy, PolicyView>({
    name: 'receivePremium',
    method: 'post',
    path: '/policies/:number/premium-receipts',
    answer: policyAnswer,
    permission: 'premium.receive',
    summary: 'Record premium as received',
    schema: premiumReceiptRequest,
    useCase: thenOpened(receivePremium),
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<PolicyRef, readonly PayeeAccount[], PayeeAccountList>({
    name: 'findRefundAccounts',
    method: 'get',
    path: '/policies/:number/refund-accounts',
    answer: payeeAccountsAnswer,
    permission: 'premium.refund',
    summary: 'Bank accounts of the policyholder that premium can go back to',
    schema: policyNumberRequest,
    useCase: findRefundAccounts,
    view: payeeAccountsView,
    success: 200,
  }),
  route<RefundPremium, OpenedPolicy, PolicyView>({
    name: 'refundPremium',
    method: 'post',
    path: '/policies/:number/premium-refunds',
    answer: policyAnswer,
    permission: 'premium.refund',
    summary: 'Record that premium went back to the policyholder',
    schema: premiumRefundRequest,
    useCase: thenOpened(refundPremium),
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<PolicyRef, ReceiptsOfPolicy, ReceiptListView>({
    name: 'listPremiumReceipts',
    method: 'get',
    path: '/policies/:number/premium-receipts',
    answer: receiptsAnswer,
    permission: 'ledger.read',
    summary: 'Premium that a policy received, from whom, taken back or not',
    schema: policyNumberRequest,
    useCase: findReceipts,
    view: receiptListView,
    success: 200,
  }),
  route<ProposeReversal, PendingChange & Stored, PendingChangeRow>({
    name: 'proposeReceiptReversal',
    method: 'post',
    path: '/policies/:number/premium-receipts/:receiptNo/reversals',
    answer: changeRowAnswer,
    permission: 'receipt.reverse',
    summary: 'Ask a second person to take back a receipt that was wrong',
    schema: reversalRequest,
    useCase: proposeReversal,
    view: changeRow,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
]
