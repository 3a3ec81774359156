import Joi from '../../../../config/joi.ts'
import { LANGUAGES } from '../../../../config/words/index.ts'
import { documentNo, line, numbered, paragraph } from '../../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../../platform/http/listing.ts'
import { ENCODINGS } from '../../../platform/workbook/domain/encoding.ts'
import type { BordereauReasonBody, CommitBody } from './bordereau.contract.ts'
import { COMMIT_MODES } from './domain/bordereau.ts'
import { COLUMN_KEY } from './domain/columns.ts'
import { SEVERITIES } from './domain/finding.ts'
import { bordereauList, mappingList } from './usecases/bordereaux.ts'
import { findingList } from './usecases/findings.ts'

export const listBordereauxRequest = { query: listQuery(bordereauList) }
export const listMappingsRequest = { query: listQuery(mappingList) }
export const bordereauRequest = numbered('bordereauNo')
export const uploadRequest = {
  body: Joi.object({
    encoding: Joi.string()
      .valid(...ENCODINGS)
      .empty(''),
  }),
}
export const suggestionRequest = { ...numbered('bordereauNo'), query: Joi.object({ product: documentNo().required() }) }
const language = Joi.string()
  .valid(...LANGUAGES)
  .default('zh')
export const templateRequest = {
  params: Joi.object({ code: documentNo().required() }),
  query: Joi.object({ language }),
  names: { code: 'product' },
}
export const wrongRowsRequest = { ...numbered('bordereauNo'), query: Joi.object({ language }) }
export const findingsRequest = {
  ...numbered('bordereauNo'),
  query: listQuery(findingList, { severity: anyOf(SEVERITIES) }),
}

const mapping = {
  productCode: documentNo().required(),
  headingLine: Joi.number().integer().min(1).max(1000).required(),
  columns: Joi.object().pattern(COLUMN_KEY, line(200)).max(120).required(),
  endIncluded: Joi.boolean().required(),
}

export const previewRequest = { ...numbered('bordereauNo'), body: Joi.object(mapping) }
export const checkRequest = { ...numbered('bordereauNo'), body: Joi.object({ ...mapping, saveAs: line(60) }) }
export const commitRequest = {
  ...numbered('bordereauNo'),
  body: Joi.object<CommitBody, true>({
    mode: Joi.string()
      .valid(...COMMIT_MODES)
      .required(),
  }),
}
export const reasonRequest = {
  ...numbered('bordereauNo'),
  body: Joi.object<BordereauReasonBody, true>({ reason: paragraph(500).required() }),
}
