import { isRegionBeginning } from '../../../../config/identity/regions.ts'
import Joi, { type Schema } from '../../../../config/joi.ts'
import { civilDate, documentNo, fen, line, numbered, paragraph, sharePpm } from '../../../platform/http/fields.ts'
import { listQuery, searchText } from '../../../platform/http/listing.ts'
import type { GrantBody, RevocationBody } from './authority.contract.ts'
import { GRANT_DECISIONS, GRANTED_ROLES } from './domain/grant.ts'
import { grantList } from './usecases/grants.ts'

const MOST_APPROVALS = 5

const orNull = <S extends Schema>(schema: S): S => schema.allow(null).default(null) as S

type Schematic<T> = { [Key in keyof T]: T[Key] extends readonly (infer Item)[] | null ? Item[] : T[Key] }

const grant = Joi.object<Schematic<GrantBody>, true>({
  holderUserId: orNull(documentNo()),
  holderRole: orNull(Joi.string().valid(...GRANTED_ROLES)),
  productCode: orNull(documentNo()),
  decision: Joi.string()
    .valid(...GRANT_DECISIONS)
    .required(),
  limitFen: fen().required(),
  greatestDiscountPpm: sharePpm().default(0),
  categories: orNull(Joi.array().items(line(60)).min(1).max(50).unique()),
  territory: orNull(
    Joi.string().custom((value: string, helpers) => (isRegionBeginning(value) ? value : helpers.error('any.invalid'))),
  ),
  approvals: Joi.number().integer().min(1).max(MOST_APPROVALS).default(1),
  validFrom: civilDate().required(),
  validTo: orNull(civilDate()),
  reason: paragraph().required(),
}).custom((value: GrantBody, helpers) =>
  (value.holderUserId === null) === (value.holderRole === null) ? helpers.error('any.invalid') : value,
)
export const candidatesRequest = {
  query: Joi.object({ decision: Joi.string().valid(...GRANT_DECISIONS), q: searchText }),
}
export const numberRequest = numbered('grantNo')
export const holderRequest = { params: Joi.object({ userId: documentNo().required() }) }
export const createGrantRequest = { body: grant }
export const revokeGrantRequest = {
  ...numbered('grantNo'),
  body: Joi.object<RevocationBody, true>({ reason: paragraph(1000).required() }),
}
export const nearLimitsRequest = { query: Joi.object({ on: civilDate() }) }
export const listGrantsRequest = {
  query: listQuery(grantList),
}
