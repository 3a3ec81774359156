import { claimStore } from '../../../models/claims.ts'
import type { Page, PageQuery } from '../../../models/page.ts'
import type { Stored } from '../../../models/store.ts'
import type { Reader } from '../../platform/database/reader.ts'
import type { UnitOfWork } from '../../platform/database/unitOfWork.ts'
import { historyRoute } from '../../platform/http/history.ts'
import type { ListView } from '../../platform/http/listing.contract.ts'
import { pageView } from '../../platform/http/listing.ts'
import { type AnyRoute, route, type WriteRoute } from '../../platform/http/route.ts'
import { payeeAccountsAnswer } from '../party/banking/banking.answers.ts'
import type { PayeeAccountList } from '../party/banking/banking.contract.ts'
import { payeeAccountsView } from '../party/banking/banking.views.ts'
import type { PayeeAccount } from '../party/banking/usecases/payeeAccounts.ts'
import { assessmentPreviewAnswer, claimAnswer, claimsAnswer, occurrenceAnswer } from './claims.answers.ts'
import type { AssessmentPreviewView, ClaimRow, ClaimView } from './claims.contract.ts'
import {
  acknowledgeTermsRequest,
  approveClaimRequest,
  assessClaimRequest,
  assignOccurrenceRequest,
  claimRequest,
  declineClaimRequest,
  listClaimsRequest,
  notifyLossRequest,
  payClaimRequest,
  receiveRepaymentRequest,
  receiveSupplementsRequest,
  registerClaimRequest,
  rejectDeclinatureRequest,
  reopenClaimRequest,
  requestSupplementsRequest,
  sendRefusalNoticeRequest,
  setReserveRequest,
} from './claims.schemas.ts'
import { claimSheet } from './claims.sheet.ts'
import { assessmentPreviewView, claimRow, claimView, occurrenceView } from './claims.views.ts'
import type { Claim, ClaimEvent, ClaimRef } from './domain/claim.ts'
import { CLAIM_PERMISSIONS } from './domain/claimMenu.ts'
import { showsClaimEvent } from './domain/claimVisibility.ts'
import type { LossAdjustment } from './domain/lossAssessment.ts'
import type { OccurrenceView } from './occurrence.contract.ts'
import { acknowledgeTerms } from './usecases/acknowledgeTerms.ts'
import { approveClaim } from './usecases/approveClaim.ts'
import { assessClaim } from './usecases/assessClaim.ts'
import { assignOccurrence } from './usecases/assignOccurrence.ts'
import { type SeenClaim, seenBy } from './usecases/claimFacts.ts'
import { closeClaim } from './usecases/closeClaim.ts'
import { confirmDeclinature, proposeDeclinature, rejectDeclinature } from './usecases/declinatureProposal.ts'
import { declineClaim } from './usecases/declineClaim.ts'
import { findPayeeAccountsOf } from './usecases/findPayeeAccountsOf.ts'
import { getClaim } from './usecases/getClaim.ts'
import { getOccurrence, type OccurrenceFound } from './usecases/getOccurrence.ts'
import { listClaims } from './usecases/listClaims.ts'
import { type NotifyLoss, notifyLoss } from './usecases/notifyLoss.ts'
import { payClaim } from './usecases/payClaim.ts'
import { type PreviewAssessment, previewAssessment } from './usecases/previewAssessment.ts'
import { receiveRepayment } from './usecases/receiveRepayment.ts'
import { receiveSupplements } from './usecases/receiveSupplements.ts'
import { registerClaim } from './usecases/registerClaim.ts'
import { reopenClaim } from './usecases/reopenClaim.ts'
import { requestSupplements } from './usecases/requestSupplements.ts'
import { sendRefusalNotice } from './usecases/sendRefusalNotice.ts'
import { setReserve } from './usecases/setReserve.ts'

/** Lets a use case answer with the claim as the acting person sees it. */
const seen =
  <R extends Reader, Input>(useCase: (context: R, input: Input) => Promise<Claim & Stored>) =>
  async (context: R, input: Input): Promise<SeenClaim> =>
    seenBy(context, await useCase(context, input))

type Verb<Input> = Pick<WriteRoute<Input, SeenClaim>, 'name' | 'summary' | 'schema' | 'idempotent'> & {
  readonly useCase: (work: UnitOfWork, input: Input) => Promise<Claim & Stored>
}

/** A change of one claim: POST below the claim, guarded by the version the client saw. */
function claimVerb<Input>(verb: string, event: ClaimEvent, { useCase, ...spoken }: Verb<Input>): AnyRoute {
  return route<Input, SeenClaim, ClaimView>({
    ...spoken,
    method: 'post',
    path: `/claims/:number/${verb}`,
    permission: CLAIM_PERMISSIONS[event],
    useCase: seen(useCase),
    view: claimView,
    answer: claimAnswer,
    success: 200,
    concurrency: 'if-match',
  })
}

export const claimsRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<Claim & Stored>, ListView<ClaimRow>>({
    name: 'listClaims',
    method: 'get',
    path: '/claims',
    answer: claimsAnswer,
    permission: 'claim.read',
    summary: 'Notices of loss and claims, filtered and sorted',
    schema: listClaimsRequest,
    useCase: listClaims,
    view: pageView(claimRow),
    sheet: claimSheet,
    success: 200,
  }),
  route<NotifyLoss, SeenClaim, ClaimView>({
    name: 'notifyLoss',
    method: 'post',
    path: '/claims',
    answer: claimAnswer,
    permission: 'claim.notify',
    summary: 'Give notice of a loss, or record one that reached the insurer otherwise',
    schema: notifyLossRequest,
    useCase: seen(notifyLoss),
    view: claimView,
    success: 201,
    idempotent: true,
  }),
  route<ClaimRef, SeenClaim, ClaimView>({
    name: 'getClaim',
    method: 'get',
    path: '/claims/:number',
    answer: claimAnswer,
    permission: 'claim.read',
    summary: 'A claim with its calculation, clocks and next steps',
    schema: claimRequest,
    useCase: seen(getClaim),
    view: claimView,
    success: 200,
  }),
  historyRoute({
    name: 'getClaimHistory',
    path: '/claims/:number',
    permission: 'claim.read',
    store: claimStore,
    summary: 'History of a claim',
    shows: showsClaimEvent,
  }),
  route<ClaimRef, OccurrenceFound, OccurrenceView>({
    name: 'getOccurrence',
    method: 'get',
    path: '/claims/:number/occurrence',
    answer: occurrenceAnswer,
    permission: 'claim.read',
    summary: "The claims of this claim's occurrence, adjusted together",
    schema: claimRequest,
    useCase: getOccurrence,
    view: occurrenceView,
    success: 200,
  }),
  route<PreviewAssessment, LossAdjustment, AssessmentPreviewView>({
    name: 'previewAssessment',
    method: 'post',
    asks: true,
    path: '/claims/:number/assessment-preview',
    answer: assessmentPreviewAnswer,
    permission: 'claim.handle',
    summary: 'What an assessment would come to; nothing is saved',
    schema: assessClaimRequest,
    useCase: previewAssessment,
    view: assessmentPreviewView,
    success: 200,
  }),
  claimVerb('registration', 'register', {
    name: 'registerClaim',
    summary: 'Register a noticed loss as a claim',
    schema: registerClaimRequest,
    useCase: registerClaim,
  }),
  claimVerb('occurrence', 'assignOccurrence', {
    name: 'assignOccurrence',
    summary: 'Join the claim to another occurrence, or part it from its own',
    schema: assignOccurrenceRequest,
    useCase: assignOccurrence,
  }),
  claimVerb('reserves', 'reserve', {
    name: 'setReserve',
    summary: 'Set the case reserve',
    schema: setReserveRequest,
    useCase: setReserve,
    idempotent: true,
  }),
  claimVerb('supplement-requests', 'requestSupplements', {
    name: 'requestSupplements',
    summary: 'Ask for all missing papers, once',
    schema: requestSupplementsRequest,
    useCase: requestSupplements,
  }),
  claimVerb('supplements', 'receiveSupplements', {
    name: 'receiveSupplements',
    summary: 'Hand in papers, or record some that reached the insurer otherwise',
    schema: receiveSupplementsRequest,
    useCase: receiveSupplements,
  }),
  claimVerb('assessment', 'assess', {
    name: 'assessClaim',
    summary: 'Assess the loss',
    schema: assessClaimRequest,
    useCase: assessClaim,
  }),
  claimVerb('approval', 'approve', {
    name: 'approveClaim',
    summary: 'Approve the assessed amount',
    schema: approveClaimRequest,
    useCase: approveClaim,
    idempotent: true,
  }),
  claimVerb('declinature', 'decline', {
    name: 'declineClaim',
    summary: 'Decline the claim with reasons',
    schema: declineClaimRequest,
    useCase: declineClaim,
  }),
  claimVerb('declinature-proposal', 'proposeDeclinature', {
    name: 'proposeDeclinature',
    summary: 'Put a declinature before a second person',
    schema: declineClaimRequest,
    useCase: proposeDeclinature,
  }),
  claimVerb('declinature-confirmation', 'confirmDeclinature', {
    name: 'confirmDeclinature',
    summary: 'A second person within authority declines what was proposed',
    schema: claimRequest,
    useCase: confirmDeclinature,
  }),
  claimVerb('declinature-rejection', 'rejectDeclinature', {
    name: 'rejectDeclinature',
    summary: 'A second person does not decline what was proposed',
    schema: rejectDeclinatureRequest,
    useCase: rejectDeclinature,
  }),
  claimVerb('refusal-notice', 'sendRefusalNotice', {
    name: 'sendRefusalNotice',
    summary: 'Record that the refusal notice was sent',
    schema: sendRefusalNoticeRequest,
    useCase: sendRefusalNotice,
  }),
  route<ClaimRef, readonly PayeeAccount[], PayeeAccountList>({
    name: 'findPayeeAccounts',
    method: 'get',
    path: '/claims/:number/payee-accounts',
    answer: payeeAccountsAnswer,
    permission: 'claim.pay',
    summary: 'Bank accounts of the beneficiary that a claim can be paid to',
    schema: claimRequest,
    useCase: findPayeeAccountsOf,
    view: payeeAccountsView,
    success: 200,
  }),
  claimVerb('repayments', 'receiveRepayment', {
    name: 'receiveRepayment',
    summary: 'Record what the beneficiary gave back after a correction',
    schema: receiveRepaymentRequest,
    useCase: receiveRepayment,
    idempotent: true,
  }),
  claimVerb('payment', 'pay', {
    name: 'payClaim',
    summary: 'Pay what is outstanding to the beneficiary',
    schema: payClaimRequest,
    useCase: payClaim,
    idempotent: true,
  }),
  claimVerb('closure', 'close', {
    name: 'closeClaim',
    summary: 'Close the claim',
    schema: claimRequest,
    useCase: closeClaim,
  }),
  claimVerb('terms-acknowledgement', 'acknowledgeTerms', {
    name: 'acknowledgeTerms',
    summary: 'Take note of terms that changed for the day of the loss',
    schema: acknowledgeTermsRequest,
    useCase: acknowledgeTerms,
  }),
  claimVerb('reopening', 'reopen', {
    name: 'reopenClaim',
    summary: 'Reopen a closed claim',
    schema: reopenClaimRequest,
    useCase: reopenClaim,
  }),
]
