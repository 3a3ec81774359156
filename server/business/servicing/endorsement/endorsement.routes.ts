import { endorsementStore } from '../../../../models/endorsements.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { Endorsement, EndorsementRef } from './domain/endorsement.ts'
import { endorsementAnswer, endorsementPreviewAnswer, endorsementsAnswer } from './endorsement.answers.ts'
import type { EndorsementList, EndorsementPreviewView, EndorsementView } from './endorsement.contract.ts'
import {
  approvalRequest,
  endorsementRequest,
  endorsementRequestRequest,
  endRequest,
  listEndorsementsRequest,
} from './endorsement.schemas.ts'
import { endorsementSheet } from './endorsement.sheet.ts'
import { endorsementPreviewView, endorsementRow, endorsementView } from './endorsement.views.ts'
import { type ApproveEndorsement, approveEndorsement } from './usecases/approveEndorsement.ts'
import type { DeterminedEndorsement } from './usecases/determineEndorsement.ts'
import { declineEndorsement, type EndEndorsement, withdrawEndorsement } from './usecases/endEndorsement.ts'
import { findEndorsements, getEndorsement, getOutcome } from './usecases/endorsements.ts'
import { type PreviewEndorsement, previewEndorsement } from './usecases/previewEndorsement.ts'
import { type RequestEndorsement, requestEndorsement } from './usecases/requestEndorsement.ts'
import { type EndorsementSeen, thenSeen } from './usecases/seenEndorsement.ts'

export const endorsementRoutes: readonly AnyRoute[] = [
  route<PreviewEndorsement, DeterminedEndorsement, EndorsementPreviewView>({
    name: 'previewEndorsement',
    method: 'post',
    path: '/policies/:number/endorsement-preview',
    answer: endorsementPreviewAnswer,
    permission: 'endorsement.request',
    summary: 'What a change of the policy would come to: terms before and after, premium, conflicts',
    schema: endorsementRequestRequest,
    asks: true,
    useCase: previewEndorsement,
    view: endorsementPreviewView,
    success: 200,
  }),
  route<RequestEndorsement, EndorsementSeen, EndorsementView>({
    name: 'requestEndorsement',
    method: 'post',
    path: '/policies/:number/endorsements',
    answer: endorsementAnswer,
    permission: 'endorsement.request',
    summary: 'Ask for a change of the policy, as its holder or its insurer',
    schema: endorsementRequestRequest,
    useCase: thenSeen(requestEndorsement),
    view: endorsementView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<PageQuery, Page<Endorsement & Stored>, EndorsementList>({
    name: 'listEndorsements',
    method: 'get',
    path: '/endorsements',
    answer: endorsementsAnswer,
    permission: 'endorsement.read',
    summary: 'Endorsements the reader may see',
    schema: listEndorsementsRequest,
    useCase: findEndorsements,
    view: pageView(endorsementRow),
    sheet: endorsementSheet,
    success: 200,
  }),
  route<EndorsementRef, EndorsementSeen, EndorsementView>({
    name: 'getEndorsement',
    method: 'get',
    path: '/endorsements/:number',
    answer: endorsementAnswer,
    permission: 'endorsement.read',
    summary: 'An endorsement',
    schema: endorsementRequest,
    useCase: thenSeen(getEndorsement),
    view: endorsementView,
    success: 200,
  }),
  route<EndorsementRef, DeterminedEndorsement, EndorsementPreviewView>({
    name: 'getEndorsementOutcome',
    method: 'get',
    path: '/endorsements/:number/outcome',
    answer: endorsementPreviewAnswer,
    permission: 'endorsement.read',
    summary: 'What an endorsement that was asked for would come to today',
    schema: endorsementRequest,
    useCase: getOutcome,
    view: endorsementPreviewView,
    success: 200,
  }),
  historyRoute({
    name: 'getEndorsementHistory',
    path: '/endorsements/:number',
    permission: 'endorsement.read',
    store: endorsementStore,
    summary: 'What happened to an endorsement',
  }),
  route<ApproveEndorsement, EndorsementSeen, EndorsementView>({
    name: 'approveEndorsement',
    method: 'post',
    path: '/endorsements/:number/approval',
    answer: endorsementAnswer,
    permission: 'endorsement.decide',
    summary: 'Approve an endorsement by the amounts that were previewed; the last approval lets it take effect',
    schema: approvalRequest,
    useCase: thenSeen(approveEndorsement),
    view: endorsementView,
    success: 200,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<EndEndorsement, EndorsementSeen, EndorsementView>({
    name: 'declineEndorsement',
    method: 'post',
    path: '/endorsements/:number/declinature',
    answer: endorsementAnswer,
    permission: 'endorsement.decide',
    summary: 'Decline a change that was asked for, with the reason',
    schema: endRequest,
    useCase: thenSeen(declineEndorsement),
    view: endorsementView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<EndEndorsement, EndorsementSeen, EndorsementView>({
    name: 'withdrawEndorsement',
    method: 'post',
    path: '/endorsements/:number/withdrawal',
    answer: endorsementAnswer,
    permission: 'endorsement.request',
    summary: 'Take back a change that was asked for, with the reason',
    schema: endRequest,
    useCase: thenSeen(withdrawEndorsement),
    view: endorsementView,
    success: 200,
    concurrency: 'if-match',
  }),
]
