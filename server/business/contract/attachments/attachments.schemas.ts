import Joi from '../../../../config/joi.ts'
import { documentNo, numbered, paragraph } from '../../../platform/http/fields.ts'
import { OWNER_KINDS } from './domain/owners.ts'

const owner = {
  ownerKind: Joi.string()
    .valid(...OWNER_KINDS)
    .required(),
  ownerNumber: documentNo().required(),
}

export const attachRequest = {
  body: Joi.object({
    ...owner,
    documentCode: Joi.string()
      .pattern(/^[A-Za-z][\w.-]{0,59}$/)
      .empty(''),
    note: paragraph(500).empty(''),
  }),
}

export const listAttachmentsRequest = { query: Joi.object(owner) }

export const attachmentRequest = numbered('attachmentNo')

export const contentRequest = { ...numbered('attachmentNo'), query: Joi.object({ preview: Joi.number().valid(1) }) }

export const removeAttachmentRequest = {
  ...numbered('attachmentNo'),
  body: Joi.object({ reason: paragraph(500).required() }),
}
