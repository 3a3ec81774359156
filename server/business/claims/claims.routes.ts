import { claimStore } from '../../../models/claims.ts'
import type { Page, PageQuery } from '../../../models/page.ts'
import type { Stored } from '../../../models/store.ts'
import type { Reader } from '../../platform/database/reader.ts'
import type { UnitOfWork } from '../../platform/database/unitOfWork.ts'
import { historyRoute } from '../../platform/http/history.ts'
import { pageView } from '../../platform/http/listing.ts'
import { type AnyRoute, route, type WriteRoute } from '../../platform/http/route.ts'
import { payeeAccountsView } from '../party/banking/banking.views.ts'
import type { PayeeAccount } from '../party/banking/usecases/payeeAccounts.ts'
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
import { assessmentPreviewView, claimRow, claimView, occurrenceView } from './claims.views.ts'
import type { Claim, ClaimEvent, ClaimRef } from './domain/claim.ts'
import { CLAIM_PERMISSIONS } from './domain/claimMenu.ts'
import { showsClaimEvent } from './domain/claimVisibility.ts'
import type { LossAdjustment } from './domain/lossAssessment.ts'
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

type Verb<Input> = Pick<WriteRoute<Input, SeenClaim>, 'summary' | 'schema' | 'idempotent'> & {
  readonly useCase: (work: UnitOfWork, input: Input) => Promise<Claim & Stored>
}

/** A change of one claim: POST below the claim, guarded by the version the client saw. */
function claimVerb<Input>(name: string, event: ClaimEvent, { useCase, ...verb }: Verb<Input>): AnyRoute {
  return route<Input, SeenClaim>({
    ...verb,
    method: 'post',
    path: `/claims/:number/${name}`,
    permission: CLAIM_PERMISSIONS[event],
    useCase: seen(useCase),
    view: claimView,
    success: 200,
    concurrency: 'if-match',
  })
}

export const claimsRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<Claim & Stored>>({
    method: 'get',
    path: '/claims',
    permission: 'claim.read',
    summary: 'Notices of loss and claims, filtered and sorted',
    schema: listClaimsRequest,
    useCase: listClaims,
    view: pageView(claimRow),
    success: 200,
  }),
  route<NotifyLoss, SeenClaim>({
    method: 'post',
    path: '/claims',
    permission: 'claim.notify',
    summary: 'Give notice of a loss, or record one that reached the insurer otherwise',
    schema: notifyLossRequest,
    useCase: seen(notifyLoss),
    view: claimView,
    success: 201,
    idempotent: true,
  }),
  route<ClaimRef, SeenClaim>({
    method: 'get',
    path: '/claims/:number',
    permission: 'claim.read',
    summary: 'A claim with its calculation, clocks and next steps',
    schema: claimRequest,
    useCase: seen(getClaim),
    view: claimView,
    success: 200,
  }),
  historyRoute({
    path: '/claims/:number',
    permission: 'claim.read',
    store: claimStore,
    summary: 'History of a claim',
    shows: showsClaimEvent,
  }),
  route<ClaimRef, OccurrenceFound>({
    method: 'get',
    path: '/claims/:number/occurrence',
    permission: 'claim.read',
    summary: "The claims of this claim's occurrence, adjusted together",
    schema: claimRequest,
    useCase: getOccurrence,
    view: occurrenceView,
    success: 200,
  }),
  route<PreviewAssessment, LossAdjustment>({
    method: 'post',
    path: '/claims/:number/assessment-preview',
    permission: 'claim.handle',
    summary: 'What an assessment would come to; nothing is saved',
    schema: assessClaimRequest,
    useCase: previewAssessment,
    view: assessmentPreviewView,
    success: 200,
  }),
  claimVerb('registration', 'register', {
    summary: 'Register a noticed loss as a claim',
    schema: registerClaimRequest,
    useCase: registerClaim,
  }),
  claimVerb('occurrence', 'assignOccurrence', {
    summary: 'Join the claim to another occurrence, or part it from its own',
    schema: assignOccurrenceRequest,
    useCase: assignOccurrence,
  }),
  claimVerb('reserves', 'reserve', {
    summary: 'Set the case reserve',
    schema: setReserveRequest,
    useCase: setReserve,
    idempotent: true,
  }),
  claimVerb('supplement-requests', 'requestSupplements', {
    summary: 'Ask for all missing papers, once',
    schema: requestSupplementsRequest,
    useCase: requestSupplements,
  }),
  claimVerb('supplements', 'receiveSupplements', {
    summary: 'Hand in papers, or record some that reached the insurer otherwise',
    schema: receiveSupplementsRequest,
    useCase: receiveSupplements,
  }),
  claimVerb('assessment', 'assess', {
    summary: 'Assess the loss',
    schema: assessClaimRequest,
    useCase: assessClaim,
  }),
  claimVerb('approval', 'approve', {
    summary: 'Approve the assessed amount',
    schema: approveClaimRequest,
    useCase: approveClaim,
    idempotent: true,
  }),
  claimVerb('declinature', 'decline', {
    summary: 'Decline the claim with reasons',
    schema: declineClaimRequest,
    useCase: declineClaim,
  }),
  claimVerb('declinature-proposal', 'proposeDeclinature', {
    summary: 'Put a declinature before a second person',
    schema: declineClaimRequest,
    useCase: proposeDeclinature,
  }),
  claimVerb('declinature-confirmation', 'confirmDeclinature', {
    summary: 'A second person within authority declines what was proposed',
    schema: claimRequest,
    useCase: confirmDeclinature,
  }),
  claimVerb('declinature-rejection', 'rejectDeclinature', {
    summary: 'A second person does not decline what was proposed',
    schema: rejectDeclinatureRequest,
    useCase: rejectDeclinature,
  }),
  claimVerb('refusal-notice', 'sendRefusalNotice', {
    summary: 'Record that the refusal notice was sent',
    schema: sendRefusalNoticeRequest,
    useCase: sendRefusalNotice,
  }),
  route<ClaimRef, readonly PayeeAccount[]>({
    method: 'get',
    path: '/claims/:number/payee-accounts',
    permission: 'claim.pay',
    summary: 'Bank accounts of the beneficiary that a claim can be paid to',
    schema: claimRequest,
    useCase: findPayeeAccountsOf,
    view: payeeAccountsView,
    success: 200,
  }),
  claimVerb('repayments', 'receiveRepayment', {
    summary: 'Record what the beneficiary gave back after a correction',
    schema: receiveRepaymentRequest,
    useCase: receiveRepayment,
    idempotent: true,
  }),
  claimVerb('payment', 'pay', {
    summary: 'Pay what is outstanding to the beneficiary',
    schema: payClaimRequest,
    useCase: payClaim,
    idempotent: true,
  }),
  claimVerb('closure', 'close', {
    summary: 'Close the claim',
    schema: claimRequest,
    useCase: closeClaim,
  }),
  claimVerb('terms-acknowledgement', 'acknowledgeTerms', {
    summary: 'Take note of terms that changed for the day of the loss',
    schema: acknowledgeTermsRequest,
    useCase: acknowledgeTerms,
  }),
  claimVerb('reopening', 'reopen', {
    summary: 'Reopen a closed claim',
    schema: reopenClaimRequest,
    useCase: reopenClaim,
  }),
]
