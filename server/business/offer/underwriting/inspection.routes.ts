import type { Page, PageQuery } from '../../../../models/page.ts'
import { riskInspectionStore } from '../../../../models/riskInspections.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { InspectionRef, RiskInspection } from './domain/inspection.ts'
import { inspectionAnswer, inspectionsAnswer } from './inspection.answers.ts'
import type { InspectionList, InspectionView } from './inspection.contract.ts'
import {
  cancelInspectionRequest,
  inspectionReportRequest,
  inspectionRequest,
  listInspectionsRequest,
  requestInspectionRequest,
} from './inspection.schemas.ts'
import { inspectionView } from './inspection.views.ts'
import { findInspections, getInspection } from './usecases/inspections.ts'
import { type RequestInspection, requestInspection } from './usecases/requestInspection.ts'
import {
  type CancelInspection,
  cancelInspection,
  type ReportInspection,
  reportInspection,
} from './usecases/settleInspection.ts'

type InspectionDocument = RiskInspection & Stored

export const inspectionRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<InspectionDocument>, InspectionList>({
    name: 'listInspections',
    method: 'get',
    path: '/risk-inspections',
    permission: 'submission.read',
    summary: 'Risk inspections the reader may see',
    schema: listInspectionsRequest,
    useCase: findInspections,
    view: pageView(inspectionView),
    answer: inspectionsAnswer,
    success: 200,
  }),
  route<RequestInspection, InspectionDocument, InspectionView>({
    name: 'requestInspection',
    method: 'post',
    path: '/submissions/:number/risk-inspections',
    permission: 'underwriting.inspect',
    summary: 'Ask for a risk inspection; no quote is approved until it is reported',
    schema: requestInspectionRequest,
    useCase: requestInspection,
    view: inspectionView,
    answer: inspectionAnswer,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<InspectionRef, InspectionDocument, InspectionView>({
    name: 'getInspection',
    method: 'get',
    path: '/risk-inspections/:number',
    permission: 'submission.read',
    summary: 'A risk inspection',
    schema: inspectionRequest,
    useCase: getInspection,
    view: inspectionView,
    answer: inspectionAnswer,
    success: 200,
  }),
  historyRoute({
    name: 'getInspectionHistory',
    path: '/risk-inspections/:number',
    permission: 'underwriting.inspect',
    store: riskInspectionStore,
    summary: 'What happened to a risk inspection',
  }),
  route<ReportInspection, InspectionDocument, InspectionView>({
    name: 'reportInspection',
    method: 'post',
    path: '/risk-inspections/:number/report',
    permission: 'underwriting.inspect',
    summary: 'Report what a risk inspection found',
    schema: inspectionReportRequest,
    useCase: reportInspection,
    view: inspectionView,
    answer: inspectionAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
  route<CancelInspection, InspectionDocument, InspectionView>({
    name: 'cancelInspection',
    method: 'post',
    path: '/risk-inspections/:number/cancellation',
    permission: 'underwriting.inspect',
    summary: 'Give a risk inspection up',
    schema: cancelInspectionRequest,
    useCase: cancelInspection,
    view: inspectionView,
    answer: inspectionAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
]
