import { HANDBOOK } from '../../../../config/underwriting/index.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { submissionStore } from '../../../../models/submissions.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { failureOf } from '../../../platform/http/failure.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { sanctionStandingView } from '../../risk/sanctions/sanctions.views.ts'
import type { SanctionStanding } from '../../risk/sanctions/usecases/getSanctionStanding.ts'
import { disclosureView } from './disclosure.views.ts'
import type { Handbook } from './domain/handbook.ts'
import { showsUnderwritingEvent } from './domain/historyVisibility.ts'
import type { RuleEvaluation } from './domain/rules.ts'
import type { Submission, SubmissionRef } from './domain/submission.ts'
import type { ShortfallsView } from './underwriting.contract.ts'
import {
  acknowledgementRequest,
  createSubmissionRequest,
  declineRequest,
  listSubmissionsRequest,
  submissionReasonRequest,
  submissionRequest,
  updateSubmissionRequest,
} from './underwriting.schemas.ts'
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
  route<PageQuery, Page<Submission & Stored>>({
    method: 'get',
    path: '/submissions',
    permission: 'submission.read',
    summary: 'Submissions the reader may see',
    schema: listSubmissionsRequest,
    useCase: findSubmissions,
    view: pageView(submissionRow),
    success: 200,
  }),
  route<CreateSubmission, Submission & Stored>({
    method: 'post',
    path: '/submissions',
    permission: 'submission.write',
    summary: 'Begin a submission; it may be incomplete',
    schema: createSubmissionRequest,
    useCase: createSubmission,
    view: submissionView,
    success: 201,
    idempotent: true,
  }),
  route<SubmissionRef, SubmissionSeen>({
    method: 'get',
    path: '/submissions/:number',
    permission: 'submission.read',
    summary: 'A submission',
    schema: submissionRequest,
    useCase: getSubmission,
    view: submissionView,
    success: 200,
  }),
  historyRoute({
    path: '/submissions/:number',
    permission: 'submission.read',
    store: submissionStore,
    summary: 'What happened to a submission',
    shows: showsUnderwritingEvent,
  }),
  route<UpdateSubmission, Submission & Stored>({
    method: 'put',
    path: '/submissions/:number',
    permission: 'submission.write',
    summary: 'Replace the content of a draft',
    schema: updateSubmissionRequest,
    useCase: updateSubmission,
    view: submissionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<SubmissionRef, Submission & Stored>({
    method: 'post',
    path: '/submissions/:number/submission',
    permission: 'submission.write',
    summary: 'Send a complete draft to its insurer',
    schema: submissionRequest,
    useCase: submitSubmission,
    view: submissionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ReturnSubmission, Submission & Stored>({
    method: 'post',
    path: '/submissions/:number/return',
    permission: 'underwriting.decide',
    summary: 'Return a submission to its applicant',
    schema: submissionReasonRequest,
    useCase: returnSubmission,
    view: submissionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<WithdrawSubmission, Submission & Stored>({
    method: 'post',
    path: '/submissions/:number/withdrawal',
    permission: 'submission.write',
    summary: 'Give a submission up',
    schema: submissionReasonRequest,
    useCase: withdrawSubmission,
    view: submissionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<SubmissionRef, readonly Refusal[]>({
    method: 'get',
    path: '/submissions/:number/shortfalls',
    permission: 'submission.write',
    summary: 'What a draft still lacks before it can be sent to its insurer',
    schema: submissionRequest,
    useCase: findShortfalls,
    view: (shortfalls): ShortfallsView => ({ items: shortfalls.map(failureOf) }),
    success: 200,
  }),
  route<SubmissionRef, DisclosureSeen>({
    method: 'get',
    path: '/submissions/:number/disclosure',
    permission: 'submission.read',
    summary: 'Exclusions and own shares to be shown and explained before a submission is sent',
    schema: submissionRequest,
    useCase: getSubmissionDisclosure,
    view: disclosureView,
    success: 200,
  }),
  route<AcknowledgeDisclosure, Submission & Stored>({
    method: 'post',
    path: '/submissions/:number/acknowledgement',
    permission: 'quote.accept',
    summary: 'Confirm that exclusions and own shares were shown and explained',
    schema: acknowledgementRequest,
    useCase: acknowledgeDisclosure,
    view: submissionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<SubmissionRef, RuleEvaluation>({
    method: 'get',
    path: '/submissions/:number/rule-findings',
    permission: 'rule-findings.read',
    summary: 'What the underwriting rules say of a submission today',
    schema: submissionRequest,
    useCase: previewRuleFindings,
    view: ruleFindingsView,
    success: 200,
  }),
  route<DeclineSubmission, Submission & Stored>({
    method: 'post',
    path: '/submissions/:number/decline',
    permission: 'underwriting.decide',
    summary: 'Decline a submission for coded reasons; its open quotes end',
    schema: declineRequest,
    useCase: declineSubmission,
    view: submissionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<unknown, Handbook>({
    method: 'get',
    path: '/underwriting-handbook',
    permission: 'product.read',
    summary: 'Coded lists and parameters of underwriting',
    schema: {},
    useCase: async () => HANDBOOK,
    view: (handbook) => handbook,
    success: 200,
  }),
  route<SubmissionRef, SanctionStanding>({
    method: 'get',
    path: '/submissions/:number/sanction-standing',
    permission: 'sanction.check',
    summary: 'Whether a party of a submission is barred',
    schema: submissionRequest,
    useCase: getSubmissionStanding,
    view: sanctionStandingView,
    success: 200,
  }),
]
