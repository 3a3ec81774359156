import Joi from '../../../../config/joi.ts'
import { documentNo, line, numbered, paragraph, positiveFen } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import { ENCODINGS } from '../../../platform/workbook/domain/encoding.ts'
import { STATED_RELATIONS } from '../policy/domain/payerRelation.ts'
import type { AttributionBody, RefundBody, UnmarkingBody } from './collection.contract.ts'
import { COLUMN_KEYS } from './domain/statementColumns.ts'
import { creditList } from './usecases/credits.ts'
import { statementList } from './usecases/statements.ts'

export const statementRequest = numbered('statementNo')
export const creditRequest = numbered('creditNo')
export const listStatementsRequest = { query: listQuery(statementList) }
export const listCreditsRequest = { query: listQuery(creditList, { strangerPays: Joi.boolean().valid(true) }) }
export const listMatchesRequest = { query: listQuery({ ...creditList, columns: openColumns() }) }

/** What is matched is open: nobody asks for another state. */
function openColumns() {
  const { state, ...columns } = creditList.columns ?? {}
  return columns
}

/** Under what each column goes, its heading in the file. */
const columns = Object.fromEntries(COLUMN_KEYS.map((key) => [key, line(100).empty('')]))
const encoding = Joi.string()
  .valid(...ENCODINGS)
  .empty('')
const balance = () => Joi.number().integer().empty('')

export const importStatementRequest = {
  body: Joi.object({
    bankAccountNo: documentNo().required(),
    headingLine: Joi.number().integer().min(1).max(1000).required(),
    ...columns,
    openingFen: balance(),
    closingFen: balance(),
    encoding,
  }),
}

export const allocationRequest = {
  ...numbered('creditNo'),
  body: Joi.object({
    parts: Joi.array()
      .items(Joi.object({ policyNo: documentNo().required(), amountFen: positiveFen().required() }))
      .min(1)
      .max(50)
      .required(),
    payerRelation: Joi.string().valid(...STATED_RELATIONS),
  }),
}

const reason = paragraph(500).required()

export const attributionRequest = {
  ...numbered('creditNo'),
  body: Joi.object<AttributionBody, true>({ holderId: documentNo().allow(null).required(), reason }),
}

export const refundRequest = {
  ...numbered('creditNo'),
  body: Joi.object<RefundBody, true>({
    accountHolder: line(200),
    accountNumber: line(60),
    identityCheck: paragraph(500),
    consent: paragraph(500),
    reason,
  }).and('accountHolder', 'accountNumber'),
}

export const unmarkingRequest = {
  ...numbered('creditNo'),
  body: Joi.object<UnmarkingBody, true>({ reason }),
}

export const previewRequest = { body: Joi.object({ bankAccountNo: documentNo().required(), encoding }) }
