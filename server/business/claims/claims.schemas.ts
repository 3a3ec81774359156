import Joi, { type ObjectSchema, type Schema } from '../../../config/joi.ts'
import { isCivilDate } from '../../kernel/civilDate.ts'
import { MAX_AMOUNT_FEN } from '../../kernel/money.ts'
import { coverCode, fen, line, opinion, positiveFen } from '../../platform/http/fields.ts'
import { listQuery } from '../../platform/http/listing.ts'
import type {
  AcknowledgeTermsBody,
  ApproveClaimBody,
  AssessmentInput,
  AssessmentLineView,
  AssignOccurrenceBody,
  DeclineClaimBody,
  NotifyLossBody,
  PayClaimBody,
  ReceiptInput,
  ReceiveRepaymentBody,
  ReceiveSupplementsBody,
  RegisterClaimBody,
  RejectDeclinatureBody,
  ReopenClaimBody,
  RequestSupplementsBody,
  SendRefusalNoticeBody,
  SetReserveBody,
} from './claims.contract.ts'
import { DECLINATURE_REASONS } from './domain/claim.ts'
import { LINE_FINDINGS } from './domain/lossAssessment.ts'
import { RECEIPT_WAYS } from './domain/receipt.ts'
import { claimList } from './usecases/listClaims.ts'

/** A schema that names every key of `T`: a forgotten one does not compile. */
const bodyOf = <T>(keys: Readonly<Record<keyof T, Schema>>): ObjectSchema => Joi.object(keys)

const amountFen = fen().required()
const positiveAmountFen = positiveFen().required()
/** Below zero of a claim that was paid more before than it comes to. */
const settledAmountFen = fen().min(-MAX_AMOUNT_FEN).required()
const day = Joi.string()
  .told('date')
  .custom((value: string, helpers) => (isCivilDate(value) ? value : helpers.error('any.invalid')))
  .required()
const text = Joi.string().multiline().trim().min(1).max(2000).required()
const note = Joi.string().multiline().trim().allow('').max(2000).required()
const code = Joi.string()
  .pattern(/^[A-Za-z0-9-]{1,40}$/)
  .required()
/** As the policy lists it. */
const batchNo = Joi.string().trim().min(1).max(60)
const itemNo = Joi.number().integer().min(1)
const documentCode = Joi.string().pattern(/^[a-zA-Z][\w-]{0,39}$/)
const documentCodes = Joi.array().items(documentCode).unique().required()

/** What names a claim, and nothing else. */
export const claimRequest = { params: Joi.object({ number: code }), names: { number: 'claimNo' } }
export const listClaimsRequest = {
  query: listQuery(claimList, {
    cover: Joi.array().items(coverCode()).single().min(1),
  }),
}

/** How something reached the insurer past the system. */
const receipt = bodyOf<ReceiptInput>({
  from: line(200).required(),
  way: Joi.string()
    .valid(...RECEIPT_WAYS)
    .required(),
  receivedOn: day,
}).optional()

export const notifyLossRequest = {
  body: bodyOf<NotifyLossBody>({
    policyNo: code,
    lossOn: day,
    knownOn: day,
    place: line(200).required(),
    itemNos: Joi.array().items(itemNo).unique().min(1).max(500).required(),
    cover: coverCode().required(),
    descriptionZh: text,
    estimatedLossFen: amountFen,
    documents: documentCodes,
    otherOccurrenceReasonZh: text.optional(),
    receipt,
  }),
}

export const registerClaimRequest = {
  ...claimRequest,
  body: bodyOf<RegisterClaimBody>({
    documents: Joi.array()
      .items(Joi.object({ code: documentCode.required(), receivedOn: day }))
      .unique('code')
      .required(),
    sameOccurrenceAs: code.optional(),
    batchNo: batchNo.optional(),
  }),
}

export const assignOccurrenceRequest = {
  ...claimRequest,
  body: bodyOf<AssignOccurrenceBody>({
    sameOccurrenceAs: code.optional(),
    batchNo: batchNo.optional(),
    reasonZh: text,
  }),
}

export const setReserveRequest = {
  ...claimRequest,
  body: bodyOf<SetReserveBody>({ reserveFen: amountFen, reasonZh: text }),
}

export const requestSupplementsRequest = {
  ...claimRequest,
  body: bodyOf<RequestSupplementsBody>({ codes: documentCodes.min(1), noteZh: note }),
}

export const receiveSupplementsRequest = {
  ...claimRequest,
  body: bodyOf<ReceiveSupplementsBody>({ documents: documentCodes, unavailable: documentCodes, receipt }),
}

const assessmentLine = bodyOf<AssessmentLineView>({
  itemNo: itemNo.required(),
  descriptionZh: text.max(200),
  claimedFen: amountFen,
  assessedFen: amountFen,
  finding: Joi.string()
    .valid(...LINE_FINDINGS)
    .required(),
  valueAtLossFen: positiveFen().allow(null).optional(),
})

export const assessClaimRequest = {
  ...claimRequest,
  body: bodyOf<AssessmentInput>({
    lines: Joi.array().items(assessmentLine).min(1).max(200).required(),
    salvageFen: amountFen,
    recoveredFen: amountFen,
    surveyCostFen: amountFen,
    noteZh: note,
  }),
}

export const approveClaimRequest = {
  ...claimRequest,
  body: bodyOf<ApproveClaimBody>({ amountFen: settledAmountFen, opinion: opinion() }),
}

export const declineClaimRequest = {
  ...claimRequest,
  body: bodyOf<DeclineClaimBody>({
    reasons: Joi.array()
      .items(
        Joi.object({
          code: Joi.string()
            .valid(...DECLINATURE_REASONS)
            .required(),
          textZh: text,
        }),
      )
      .unique('code')
      .min(1)
      .required(),
    determinedOn: day,
  }),
}

export const rejectDeclinatureRequest = { ...claimRequest, body: bodyOf<RejectDeclinatureBody>({ reasonZh: text }) }

export const sendRefusalNoticeRequest = { ...claimRequest, body: bodyOf<SendRefusalNoticeBody>({ sentOn: day }) }

export const payClaimRequest = {
  ...claimRequest,
  body: bodyOf<PayClaimBody>({
    beneficiaryId: code,
    amountFen: positiveAmountFen,
    reference: line(100).required(),
    bankAccountNo: code,
    repetition: code.optional(),
  }),
}

export const receiveRepaymentRequest = {
  ...claimRequest,
  body: bodyOf<ReceiveRepaymentBody>({
    amountFen: positiveAmountFen,
    reference: text.max(100),
    receivedOn: day,
    repetition: code.optional(),
  }),
}

export const acknowledgeTermsRequest = { ...claimRequest, body: bodyOf<AcknowledgeTermsBody>({ reasonZh: text }) }

export const reopenClaimRequest = { ...claimRequest, body: bodyOf<ReopenClaimBody>({ reasonZh: text }) }
