import Joi from '../../../../config/joi.ts'
import { documentNo, numberParams, paragraph } from '../../../platform/http/fields.ts'
import type { AttachFields, RemoveAttachmentBody } from './attachments.contract.ts'
import { OWNER_KINDS, type OwnerKind, type OwnerRef } from './domain/owners.ts'

interface OwnerFields {
  readonly ownerKind: OwnerKind
  readonly ownerNumber: string
}

export interface AttachInput {
  readonly body: AttachFields
}
export interface ListAttachmentsInput {
  readonly query: OwnerFields
}
export interface AttachmentInput {
  readonly params: { readonly number: string }
}
export interface ContentInput extends AttachmentInput {
  readonly query: { readonly preview?: number }
}
export interface RemoveAttachmentInput extends AttachmentInput {
  readonly body: RemoveAttachmentBody
}

/** The case the fields of a request name. */
export const ownerOf = ({ ownerKind, ownerNumber }: OwnerFields): OwnerRef => ({ kind: ownerKind, number: ownerNumber })

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

export const attachmentRequest = { params: numberParams }

export const contentRequest = { params: numberParams, query: Joi.object({ preview: Joi.number().valid(1) }) }

export const removeAttachmentRequest = {
  params: numberParams,
  body: Joi.object({ reason: paragraph(500).required() }),
}
