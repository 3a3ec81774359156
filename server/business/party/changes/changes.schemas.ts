import Joi from '../../../../config/joi.ts'
import { numbered, paragraph } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import type { ChangeReasonBody } from './changes.contract.ts'
import { changeList } from './usecases/changes.ts'

export const changeRequest = numbered('changeNo')
export const listChangesRequest = {
  query: listQuery(changeList),
}
export const changeReasonRequest = {
  ...numbered('changeNo'),
  body: Joi.object<ChangeReasonBody, true>({ reason: paragraph().required() }),
}
