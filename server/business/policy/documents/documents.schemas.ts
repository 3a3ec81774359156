import Joi from '../../../../config/joi.ts'
import { numbered } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import { documentList } from './usecases/documents.ts'

export const listDocumentsRequest = { ...numbered('policyNo'), query: listQuery(documentList) }
export const documentRequest = numbered('documentNo')

/** As printed, in groups, or typed in small letters. */
const code = Joi.string()
  .normalize('NFKC')
  .replace(/[\s\p{Dash}]+/gu, '')
  .uppercase()
  .pattern(/^[0-9A-Z]{1,40}$/)

export const verificationRequest = { ...numbered('documentNo'), query: Joi.object({ code: code.required() }) }
