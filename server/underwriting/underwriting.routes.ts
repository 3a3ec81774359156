import type { Page } from '../../models/page.ts'
import { quoteStore } from '../../models/quotes.ts'
import type { Stored } from '../../models/store.ts'
import { submissionStore } from '../../models/submissions.ts'
import type { NumberInput } from '../http/fields.ts'
import { historyRoute } from '../http/history.ts'
import { pageView } from '../http/listing.ts'
import { type AnyRoute, route } from '../http/route.ts'
import type { Policy } from '../policy/domain/policy.ts'
import { policyView } from '../policy/policy.views.ts'
import { showsSubmissionEvent } from './domain/historyVisibility.ts'
import type { Quote } from './domain/quote.ts'
import type { RuleEvaluation } from './domain/rules.ts'
import type { Submission } from './domain/submission.ts'
import {
  createSubmissionRequest,
  type DecisionInput,
  decisionRequest,
  type ListInput,
  listQuotesRequest,
  listSubmissionsRequest,
  numberRequest,
  type ReasonInput,
  reasonRequest,
  type SubmissionInput,
  type UpdateSubmissionInput,
  updateSubmissionRequest,
} from './underwriting.schemas.ts'
import { quoteRow, quoteView, ruleFindingsView, submissionRow, submissionView } from './underwriting.views.ts'
import { acceptQuote } from './usecases/acceptQuote.ts'
import { bindQuote } from './usecases/bindQuote.ts'
import { createSubmission } from './usecases/createSubmission.ts'
import { decideUnderwriting } from './usecases/decideUnderwriting.ts'
import { previewRuleFindings } from './usecases/previewRuleFindings.ts'
import { quoteSubmission } from './usecases/quoteSubmission.ts'
import { findQuotes, getQuote } from './usecases/quotes.ts'
import { returnSubmission } from './usecases/returnSubmission.ts'
import { findSubmissions, getSubmission, type SubmissionSeen } from './usecases/submissions.ts'
import { submitSubmission } from './usecases/submitSubmission.ts'
import { updateSubmission } from './usecases/updateSubmission.ts'
import { withdrawQuote } from './usecases/withdrawQuote.ts'
import { withdrawSubmission } from './usecases/withdrawSubmission.ts'

export const underwritingRoutes: readonly AnyRoute[] = [
  route<ListInput, Page<Submission & Stored>>({
    method: 'get',
    path: '/submissions',
    permission: 'submission.read',
    summary: 'Submissions the reader may see',
    schema: listSubmissionsRequest,
    useCase: findSubmissions,
    view: pageView(submissionRow),
    success: 200,
  }),
  route<SubmissionInput, Submission & Stored>({
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
  route<NumberInput, SubmissionSeen>({
    method: 'get',
    path: '/submissions/:number',
    permission: 'submission.read',
    summary: 'A submission',
    schema: numberRequest,
    useCase: getSubmission,
    view: submissionView,
    success: 200,
  }),
  historyRoute({
    path: '/submissions/:number',
    permission: 'submission.read',
    store: submissionStore,
    summary: 'What happened to a submission',
    shows: showsSubmissionEvent,
  }),
  route<UpdateSubmissionInput, Submission & Stored>({
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
  route<NumberInput, Submission & Stored>({
    method: 'post',
    path: '/submissions/:number/submission',
    permission: 'submission.write',
    summary: 'Send a complete draft to its insurer',
    schema: numberRequest,
    useCase: submitSubmission,
    view: submissionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ReasonInput, Submission & Stored>({
    method: 'post',
    path: '/submissions/:number/return',
    permission: 'underwriting.decide',
    summary: 'Return a submission to its applicant',
    schema: reasonRequest,
    useCase: returnSubmission,
    view: submissionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ReasonInput, Submission & Stored>({
    method: 'post',
    path: '/submissions/:number/withdrawal',
    permission: 'submission.write',
    summary: 'Give a submission up',
    schema: reasonRequest,
    useCase: withdrawSubmission,
    view: submissionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<NumberInput, Quote & Stored>({
    method: 'post',
    path: '/submissions/:number/quotes',
    permission: 'quote.make',
    summary: 'Rate a submission and offer the terms',
    schema: numberRequest,
    useCase: quoteSubmission,
    view: quoteView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<NumberInput, RuleEvaluation | null>({
    method: 'get',
    path: '/submissions/:number/rule-findings',
    permission: 'rule-findings.read',
    summary: 'What the underwriting rules say of a submission today',
    schema: numberRequest,
    useCase: previewRuleFindings,
    view: ruleFindingsView,
    success: 200,
  }),
  route<DecisionInput, SubmissionSeen>({
    method: 'post',
    path: '/submissions/:number/decision',
    permission: 'underwriting.decide',
    summary: 'Accept, refer or decline the quoted terms',
    schema: decisionRequest,
    useCase: decideUnderwriting,
    view: submissionView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<NumberInput, Policy & Stored>({
    method: 'post',
    path: '/submissions/:number/binding',
    permission: 'policy.bind',
    summary: 'Bind the accepted quote: the policy exists from now on',
    schema: numberRequest,
    useCase: bindQuote,
    view: policyView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<ListInput, Page<Quote & Stored>>({
    method: 'get',
    path: '/quotes',
    permission: 'quote.read',
    summary: 'Quotes the reader may see',
    schema: listQuotesRequest,
    useCase: findQuotes,
    view: pageView(quoteRow),
    success: 200,
  }),
  route<NumberInput, Quote & Stored>({
    method: 'get',
    path: '/quotes/:number',
    permission: 'quote.read',
    summary: 'A quote with its rating worksheet',
    schema: numberRequest,
    useCase: getQuote,
    view: quoteView,
    success: 200,
  }),
  historyRoute({
    path: '/quotes/:number',
    permission: 'quote.read',
    store: quoteStore,
    summary: 'What happened to a quote',
  }),
  route<NumberInput, Quote & Stored>({
    method: 'post',
    path: '/quotes/:number/acceptance',
    permission: 'quote.accept',
    summary: 'Accept approved terms',
    schema: numberRequest,
    useCase: acceptQuote,
    view: quoteView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ReasonInput, Quote & Stored>({
    method: 'post',
    path: '/quotes/:number/withdrawal',
    permission: 'quote.make',
    summary: 'Withdraw an offer',
    schema: reasonRequest,
    useCase: withdrawQuote,
    view: quoteView,
    success: 200,
    concurrency: 'if-match',
  }),
]
