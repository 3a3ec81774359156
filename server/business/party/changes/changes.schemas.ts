import Joi from '../../../../config/joi.ts'
import { PENDING_CHANGE_KINDS } from '../../../../config/pendingChanges.ts'
import type { ListSpec, PageQuery } from '../../../../models/page.ts'
import { documentNo, type NumberInput, numberParams, paragraph } from '../../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../../platform/http/listing.ts'
import type { ChangeReasonBody } from './changes.contract.ts'
import { PENDING_CHANGE_STATES } from './domain/pendingChange.ts'

export type ChangeReasonInput = NumberInput & { readonly body: ChangeReasonBody }
export interface ListChangesInput {
  readonly query: PageQuery
}

export const changeList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    kind: { path: 'kind', match: 'equals' },
    about: { path: 'subjectId', match: 'equals' },
    person: { path: 'personId', match: 'equals' },
  },
  sorts: { createdAt: 'createdAt' },
  defaultSort: '-createdAt',
}

export const changeRequest = { params: numberParams }
export const listChangesRequest = {
  query: listQuery(changeList, {
    state: anyOf(PENDING_CHANGE_STATES),
    kind: anyOf(PENDING_CHANGE_KINDS),
    about: documentNo(),
    person: documentNo(),
  }),
}
export const changeReasonRequest = {
  params: numberParams,
  body: Joi.object<ChangeReasonBody, true>({ reason: paragraph().required() }),
}
