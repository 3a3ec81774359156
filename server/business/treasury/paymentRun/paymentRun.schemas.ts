import Joi from '../../../../config/joi.ts'
import { civilDate, documentNo, fen, numbered, paragraph } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import { ENCODINGS } from '../../../platform/workbook/domain/encoding.ts'
import { PAYABLE_KINDS } from './domain/payable.ts'
import { FILE_FORMATS } from './domain/paymentRun.ts'
import type { RunApprovalBody, RunCancellationBody, SendingBody } from './paymentRun.contract.ts'
import { MAX_ITEMS } from './usecases/findPayables.ts'
import { runList } from './usecases/runs.ts'

export const runRequest = numbered('runNo')
export const listRunsRequest = { query: listQuery(runList) }
export const payablesRequest = { query: Joi.object({ kind: Joi.string().valid(...PAYABLE_KINDS) }) }

const reason = paragraph(500).required()

export const preparationRequest = {
  body: Joi.object({
    bankAccountNo: documentNo().required(),
    executeOn: civilDate().required(),
    items: Joi.array()
      .items(
        Joi.object({
          source: Joi.string()
            .pattern(/^(?:claim|policy|credit):[\w-]{1,40}$/)
            .required(),
          bankAccountNo: documentNo(),
        }),
      )
      .unique('source')
      .min(1)
      .max(MAX_ITEMS)
      .required(),
  }),
}

export const runApprovalRequest = {
  ...runRequest,
  body: Joi.object<RunApprovalBody, true>({
    totalFen: fen().required(),
    itemCount: Joi.number().integer().min(1).max(MAX_ITEMS).required(),
  }),
}

export const removalRequest = {
  ...runRequest,
  body: Joi.object({
    itemNos: Joi.array().items(documentNo()).unique().min(1).max(MAX_ITEMS).required(),
    reason,
  }),
}

export const runCancellationRequest = { ...runRequest, body: Joi.object<RunCancellationBody, true>({ reason }) }

export const sendingRequest = {
  ...runRequest,
  body: Joi.object<SendingBody, true>({
    format: Joi.string()
      .valid(...FILE_FORMATS)
      .required(),
  }),
}

export const resultRequest = {
  ...runRequest,
  body: Joi.object({
    encoding: Joi.string()
      .valid(...ENCODINGS)
      .empty(''),
  }),
}
