import type { Page, PageQuery } from '../../../models/page.ts'
import type { Stored } from '../../../models/store.ts'
import { subsidyApplicationStore } from '../../../models/subsidyApplications.ts'
import { subsidyAssessmentStore } from '../../../models/subsidyAssessments.ts'
import { historyRoute } from '../../platform/http/history.ts'
import type { ListView } from '../../platform/http/listing.contract.ts'
import { pageView } from '../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../platform/http/route.ts'
import { sendContent } from '../contract/attachments/sendContent.ts'
import type { OpenedContent } from '../contract/attachments/usecases/openContent.ts'
import type { ApplicationRef, SubsidyApplication } from './domain/application.ts'
import type { SubsidyRuleSet } from './domain/subsidyRuleSet.ts'
import {
  applicationAnswer,
  applicationGoodsAnswer,
  applicationRowsAnswer,
  assessmentAnswer,
  assessmentRowsAnswer,
  assessmentsAnswer,
} from './subsidy.answers.ts'
import type {
  ApplicationGoodsView,
  SubsidyApplicationRow,
  SubsidyApplicationView,
  SubsidyAssessmentRow,
  SubsidyAssessmentView,
  SubsidyRuleSetRow,
  SubsidyRuleSetView,
} from './subsidy.contract.ts'
import {
  applicationRequest,
  applyRequest,
  approveRequest,
  assessmentRequest,
  assessPolicyRequest,
  listApplicationsRequest,
  listAssessmentsRequest,
  paperRequest,
  reasonRequest,
  recommendRequest,
  ruleSetRequest,
  submitRequest,
} from './subsidy.schemas.ts'
import { applicationSheet, assessmentSheet } from './subsidy.sheet.ts'
import {
  applicationGoodsView,
  applicationRow,
  applicationView,
  policyAssessmentsView,
  subsidyAssessmentRow,
  subsidyAssessmentView,
} from './subsidy.views.ts'
import { ruleSetAnswer, ruleSetsAnswer } from './subsidyRuleSet.answers.ts'
import { ruleSetListView, ruleSetView } from './subsidyRuleSet.views.ts'
import { type ApplicationGoods, getApplicationGoods } from './usecases/applicationGoods.ts'
import { getApplication, listApplications } from './usecases/applications.ts'
import { type ApplyForSubsidy, applyForSubsidy } from './usecases/applyForSubsidy.ts'
import { type ApproveApplication, approveApplication } from './usecases/approveApplication.ts'
import { getAssessment, listSubsidyAssessments, type SeenSubsidyAssessment } from './usecases/assessments.ts'
import { type AssessPolicy, assessPolicy } from './usecases/assessPolicy.ts'
import { type OpenPaper, openPaper } from './usecases/papers.ts'
import { type RecommendApplication, recommendApplication } from './usecases/recommendApplication.ts'
import { type RejectApplication, rejectApplication } from './usecases/rejectApplication.ts'
import { type ReturnApplication, returnApplication } from './usecases/returnApplication.ts'
import type { StoredSubsidyAssessment } from './usecases/saveAssessments.ts'
import { submitApplication } from './usecases/submitApplication.ts'
import { getRuleSet, listRuleSets } from './usecases/subsidyRuleSets.ts'
import { type WithdrawApplication, withdrawApplication } from './usecases/withdrawApplication.ts'

type Application = SubsidyApplication & Stored

const ruleSetRoutes: readonly AnyRoute[] = [
  route<unknown, readonly SubsidyRuleSet[], ListView<SubsidyRuleSetRow>>({
    name: 'listSubsidyRuleSets',
    method: 'get',
    path: '/subsidy-rule-sets',
    answer: ruleSetsAnswer,
    permission: 'ruleset.read',
    summary: 'Legal documents on premium subsidies, as dated data',
    schema: {},
    useCase: listRuleSets,
    view: ruleSetListView,
    success: 200,
  }),
  route<{ readonly ruleSetId: string }, SubsidyRuleSet, SubsidyRuleSetView>({
    name: 'getSubsidyRuleSet',
    method: 'get',
    path: '/subsidy-rule-sets/:ruleSetId',
    answer: ruleSetAnswer,
    permission: 'ruleset.read',
    summary: 'One document with provisions, references and confidence',
    schema: ruleSetRequest,
    useCase: getRuleSet,
    view: ruleSetView,
    success: 200,
  }),
]

const assessmentRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<StoredSubsidyAssessment>, ListView<SubsidyAssessmentRow>>({
    name: 'listSubsidyAssessments',
    method: 'get',
    path: '/subsidy-assessments',
    answer: assessmentRowsAnswer,
    permission: 'subsidy.read',
    summary: 'Assessments of policies under the rule sets that apply',
    schema: listAssessmentsRequest,
    useCase: listSubsidyAssessments,
    view: pageView(subsidyAssessmentRow),
    sheet: assessmentSheet,
    success: 200,
  }),
  route<{ readonly assessmentNo: string }, SeenSubsidyAssessment, SubsidyAssessmentView>({
    name: 'getSubsidyAssessment',
    method: 'get',
    path: '/subsidy-assessments/:number',
    answer: assessmentAnswer,
    permission: 'subsidy.read',
    summary: 'One assessment with facts, steps and every reason for a refusal',
    schema: assessmentRequest,
    useCase: getAssessment,
    view: subsidyAssessmentView,
    success: 200,
  }),
  historyRoute({
    name: 'getSubsidyAssessmentHistory',
    path: '/subsidy-assessments/:number',
    permission: 'subsidy.read',
    store: subsidyAssessmentStore,
    summary: 'How an assessment came to be what it is',
  }),
  route<AssessPolicy, readonly SeenSubsidyAssessment[], ListView<SubsidyAssessmentView>>({
    name: 'assessPolicy',
    method: 'post',
    path: '/subsidy-assessments',
    answer: assessmentsAnswer,
    permission: 'subsidy.apply',
    summary: 'Assess a policy now',
    schema: assessPolicyRequest,
    useCase: assessPolicy,
    view: policyAssessmentsView,
    success: 200,
    idempotent: true,
  }),
]

const applicationRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<Application>, ListView<SubsidyApplicationRow>>({
    name: 'listSubsidyApplications',
    method: 'get',
    path: '/subsidy-applications',
    answer: applicationRowsAnswer,
    permission: 'subsidy.read',
    summary: 'Subsidy applications',
    schema: listApplicationsRequest,
    useCase: listApplications,
    view: pageView(applicationRow),
    sheet: applicationSheet,
    success: 200,
  }),
  route<ApplyForSubsidy, Application, SubsidyApplicationView>({
    name: 'applyForSubsidy',
    method: 'post',
    path: '/subsidy-applications',
    answer: applicationAnswer,
    permission: 'subsidy.apply',
    summary: 'Draft an application from an eligible assessment',
    schema: applyRequest,
    useCase: applyForSubsidy,
    view: applicationView,
    success: 201,
    idempotent: true,
  }),
  route<ApplicationRef, Application, SubsidyApplicationView>({
    name: 'getSubsidyApplication',
    method: 'get',
    path: '/subsidy-applications/:number',
    answer: applicationAnswer,
    permission: 'subsidy.read',
    summary: 'One application',
    schema: applicationRequest,
    useCase: getApplication,
    view: applicationView,
    success: 200,
  }),
  route<ApplicationRef, ApplicationGoods, ApplicationGoodsView>({
    name: 'getSubsidyApplicationGoods',
    method: 'get',
    path: '/subsidy-applications/:number/goods',
    answer: applicationGoodsAnswer,
    permission: 'subsidy.read',
    summary: 'The insured goods with catalogue match, first-ness findings and papers',
    schema: applicationRequest,
    useCase: getApplicationGoods,
    view: applicationGoodsView,
    success: 200,
  }),
  route<OpenPaper, OpenedContent>({
    name: 'getSubsidyPaper',
    method: 'get',
    path: '/subsidy-applications/:number/papers/:paperNo/content',
    permission: 'subsidy.read-papers',
    summary: 'A paper of the checklist, to save, or with `preview=1` to show, for who may read the application',
    schema: paperRequest,
    useCase: openPaper,
    view: () => null,
    respond: sendContent,
    produces: 'application/octet-stream',
    success: 200,
  }),
  historyRoute({
    name: 'getSubsidyApplicationHistory',
    path: '/subsidy-applications/:number',
    permission: 'subsidy.read',
    store: subsidyApplicationStore,
    summary: 'Who did what with an application',
  }),
  route<ApplicationRef, Application, SubsidyApplicationView>({
    name: 'submitSubsidyApplication',
    method: 'post',
    path: '/subsidy-applications/:number/submission',
    answer: applicationAnswer,
    permission: 'subsidy.apply',
    summary: 'Submit to the recommender',
    schema: submitRequest,
    useCase: submitApplication,
    view: applicationView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<RecommendApplication, Application, SubsidyApplicationView>({
    name: 'recommendSubsidyApplication',
    method: 'post',
    path: '/subsidy-applications/:number/recommendation',
    answer: applicationAnswer,
    permission: 'subsidy.recommend',
    summary: 'Recommend with a written opinion',
    schema: recommendRequest,
    useCase: recommendApplication,
    view: applicationView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ReturnApplication, Application, SubsidyApplicationView>({
    name: 'returnSubsidyApplication',
    method: 'post',
    path: '/subsidy-applications/:number/return',
    answer: applicationAnswer,
    permission: 'subsidy.recommend',
    summary: 'Return to the applicant',
    schema: reasonRequest,
    useCase: returnApplication,
    view: applicationView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ApproveApplication, Application, SubsidyApplicationView>({
    name: 'approveSubsidyApplication',
    method: 'post',
    path: '/subsidy-applications/:number/approval',
    answer: applicationAnswer,
    permission: 'subsidy.approve',
    summary: 'Approve the amount; the treasury owes it from then on',
    schema: approveRequest,
    useCase: approveApplication,
    view: applicationView,
    success: 200,
    concurrency: 'if-match',
    idempotent: true,
  }),
  route<RejectApplication, Application, SubsidyApplicationView>({
    name: 'rejectSubsidyApplication',
    method: 'post',
    path: '/subsidy-applications/:number/rejection',
    answer: applicationAnswer,
    permission: 'subsidy.approve',
    summary: 'Reject',
    schema: reasonRequest,
    useCase: rejectApplication,
    view: applicationView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<WithdrawApplication, Application, SubsidyApplicationView>({
    name: 'withdrawSubsidyApplication',
    method: 'post',
    path: '/subsidy-applications/:number/withdrawal',
    answer: applicationAnswer,
    permission: 'subsidy.apply',
    summary: 'Withdraw before it is recommended',
    schema: reasonRequest,
    useCase: withdrawApplication,
    view: applicationView,
    success: 200,
    concurrency: 'if-match',
  }),
]

export const subsidyRoutes: readonly AnyRoute[] = [...ruleSetRoutes, ...assessmentRoutes, ...applicationRoutes]
