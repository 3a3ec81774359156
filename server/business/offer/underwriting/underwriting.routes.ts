import { HANDBOOK } from '../../../../config/underwriting/index.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { submissionStore } from '../../../../models/submissions.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { failureOf } from '../../../platform/http/failure.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { sanctionStandingAnswer } from '../../risk/sanctions/sanctions.answers.ts'
import type { SanctionStandingView } from '../../risk/sanctions/sanctions.contract.ts'
import { sanctionStandingView } from '../../risk/sanctions/sanctions.views.ts'
import type { SanctionStanding } from '../../risk/sanctions/usecases/getSanctionStanding.ts'
import { disclosureAnswer } from './disclosure.answers.ts'
import { disclosureView } from './disclosure.views.ts'
import { showsUnderwritingEvent } from './domain/historyVisibility.ts'
import type { RuleEvaluation } from './domain/rules.ts'
import type { Submission, SubmissionRef } from './domain/submission.ts'
import { handbookAnswer } from './handbook.answers.ts'
import { ruleFindingsAnswer } from './rules.answers.ts'
import { shortfallsAnswer, submissionAnswer, submissionsAnswer } from './submission.answers.ts'
import type {
  DisclosureView,
  HandbookView,
  RuleFindingsView,
  ShortfallsView,
  SubmissionList,
  SubmissionView,
} from './underwriting.contract.ts'
import {
  acknowledgementRequest,
  createSubmissionRequest,
  declineRequest,
  listSubmissionsRequest,
  submissionReasonRequest,
  submissionRequest,
  updateSubmissionRequest,
} from './underwriting.schemas.ts'
import { submissionSheet } from './underwriting.sheet.ts'
import { ruleFindingsView, submissionRow, submissionView } from './underwriting.views.ts'
import {
  type AcknowledgeDisclosure,
  acknowledgeDisclosure,
  type DisclosureSeen,
  getSubmissionDisclosure,
} from './usecases/acknowledge.ts'
import { type CreateSubmission, createSubmission } from './usecases/createSubmission.ts'
import { type DeclineSubmission, declineSubmission } from './usecases/declineSubmission.ts'
import { findShortfalls } from './usecases/examineDraft.ts'
import { getSubmissionStanding } from './usecases/getSubmissionStanding.ts'
import { previewRuleFindings } from './usecases/previewRuleFindings.ts'
import { type ReturnSubmission, returnSubmission } from './usecases/returnSubmission.ts'
import { findSubmissions, getSubmission, type SubmissionSeen } from './usecases/submissions.ts'
import { submitSubmission } from './usecases/submitSubmission.ts'
import { type UpdateSubmission, updateSubmission } from './usecases/updateSubmission.ts'
import { type WithdrawSubmission, withdrawSubmission } from './usecases/withdrawSubmission.ts'

export const underwritingRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<Submission & Stored>, SubmissionList>({
    name: 'listSubmissions',
    method: 'get',
    path: '/submissions',
    permission: 'submission.read',
    summary: 'Submissions the reader may see',
    schema: listSubmissionsRequest,
    useCase: findSubmissions,
    view: pageView(submissionRow),
    answer: submissionsAnswer,
    sheet: submissionSheet,
    success: 200,
  }),
  route<CreateSubmission, Submission & Stored, SubmissionView>({
    name: 'createSubmission',
    method: 'post',
    path: '/submissions',
    permission: 'submission.write',
    summary: 'Begin a submission; it may be incomplete',
    schema: createSubmissionRequest,
    useCase: createSubmission,
    view: submissionView,
    answer: submissionAnswer,
    success: 201,
    idempotent: true,
  }),
  route<SubmissionRef, SubmissionSeen, SubmissionView>({
    name: 'getSubmission',
    method: 'get',
    path: '/submissions/:number',
    permission: 'submission.read',
    summary: 'A submission',
    schema: submissionRequest,
    useCase: getSubmission,
    view: submissionView,
    answer: submissionAnswer,
    success: 200,
  }),
  historyRoute({
    name: 'getSubmissionHistory',
    path: '/submissions/:number',
    permission: 'submission.read',
    store: submissionStore,
    summary: 'What happened to a submission',
    shows: showsUnderwritingEvent,
  }),
  route<UpdateSubmission, Submission & Stored, SubmissionView>({
    name: 'updateSubmission',
    method: 'put',
    path: '/submissions/:number',
    permission: 'submission.write',
    summary: 'Replace the content of a draft',
    schema: updateSubmissionRequest,
    useCase: updateSubmission,
    view: submissionView,
    answer: submissionAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<SubmissionRef, Submission & Stored, SubmissionView>({
    name: 'submitSubmission',
    method: 'post',
    path: '/submissions/:number/submission',
    permission: 'submission.write',
    summary: 'Send a complete draft to its insurer',
    schema: submissionRequest,
    useCase: submitSubmission,
    view: submissionView,
    answer: submissionAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ReturnSubmission, Submission & Stored, SubmissionView>({
    name: 'returnSubmission',
    method: 'post',
    path: '/submissions/:number/return',
    permission: 'underwriting.decide',
    summary: 'Return a submission to its applicant',
    schema: submissionReasonRequest,
    useCase: returnSubmission,
    view: submissionView,
    answer: submissionAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<WithdrawSubmission, Submission & Stored, SubmissionView>({
    name: 'withdrawSubmission',
    method: 'post',
    path: '/submissions/:number/withdrawal',
    permission: 'submission.write',
    summary: 'Give a submission up',
    schema: submissionReasonRequest,
    useCase: withdrawSubmission,
    view: submissionView,
    answer: submissionAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<SubmissionRef, readonly Refusal[], ShortfallsView>({
    name: 'listShortfalls',
    method: 'get',
    path: '/submissions/:number/shortfalls',
    permission: 'submission.write',
    summary: 'What a draft still lacks before it can be sent to its insurer',
    schema: submissionRequest,
    useCase: findShortfalls,
    view: (shortfalls) => ({ items: shortfalls.map(failureOf) }),
    answer: shortfallsAnswer,
    success: 200,
  }),
  route<SubmissionRef, DisclosureSeen, DisclosureView>({
    name: 'getSubmissionDisclosure',
    method: 'get',
    path: '/submissions/:number/disclosure',
    permission: 'submission.read',
    summary: 'Exclusions and own shares to be shown and explained before a submission is sent',
    schema: submissionRequest,
    useCase: getSubmissionDisclosure,
    view: disclosureView,
    answer: disclosureAnswer,
    success: 200,
  }),
  route<AcknowledgeDisclosure, Submission & Stored, SubmissionView>({
    name: 'acknowledgeDisclosure',
    method: 'post',
    path: '/submissions/:number/acknowledgement',
    permission: 'quote.accept',
    summary: 'Confirm that exclusions and own shares were shown and explained',
    schema: acknowledgementRequest,
    useCase: acknowledgeDisclosure,
    view: submissionView,
    answer: submissionAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<SubmissionRef, RuleEvaluation, RuleFindingsView>({
    name: 'previewRuleFindings',
    method: 'get',
    path: '/submissions/:number/rule-findings',
    permission: 'rule-findings.read',
    summary: 'What the underwriting rules say of a submission today',
    schema: submissionRequest,
    useCase: previewRuleFindings,
    view: ruleFindingsView,
    answer: ruleFindingsAnswer,
    success: 200,
  }),
  route<DeclineSubmission, Submission & Stored, SubmissionView>({
    name: 'declineSubmission',
    method: 'post',
    path: '/submissions/:number/decline',
    permission: 'underwriting.decide',
    summary: 'Decline a submission for coded reasons; its open quotes end',
    schema: declineRequest,
    useCase: declineSubmission,
    view: submissionView,
    answer: submissionAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<unknown, HandbookView, HandbookView>({
    name: 'getHandbook',
    method: 'get',
    path: '/underwriting-handbook',
    permission: 'product.read',
    summary: 'Coded lists and parameters of underwriting',
    schema: {},
    useCase: async () => HANDBOOK,
    view: (handbook) => handbook,
    answer: handbookAnswer,
    success: 200,
  }),
  route<SubmissionRef, SanctionStanding, SanctionStandingView>({
    name: 'getSubmissionSanctionStanding',
    method: 'get',
    path: '/submissions/:number/sanction-standing',
    permission: 'sanction.check',
    summary: 'Whether a party of a submission is barred',
    schema: submissionRequest,
    useCase: getSubmissionStanding,
    view: sanctionStandingView,
    answer: sanctionStandingAnswer,
    success: 200,
  }),
]
