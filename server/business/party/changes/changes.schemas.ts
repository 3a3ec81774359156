import Joi from '../../../../config/joi.ts'
import { PENDING_CHANGE_KINDS } from '../../../../config/pendingChanges.ts'
import { documentNo, numbered, paragraph } from '../../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../../platform/http/listing.ts'
import type { ChangeReasonBody } from './changes.contract.ts'
import { PENDING_CHANGE_STATES } from './domain/pendingChange.ts'
import { changeList } from './usecases/changes.ts'

export const changeRequest = numbered('changeNo')
export const listChangesRequest = {
  query: listQuery(changeList, {
    state: anyOf(PENDING_CHANGE_STATES),
    kind: anyOf(PENDING_CHANGE_KINDS),
    about: documentNo(),
    person: documentNo(),
  }),
}
export const changeReasonRequest = {
  ...numbered('changeNo'),
  body: Joi.object<ChangeReasonBody, true>({ reason: paragraph().required() }),
}
