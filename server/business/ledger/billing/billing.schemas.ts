import Joi from '../../../../config/joi.ts'
import type { ListSpec, PageQuery } from '../../../../models/page.ts'
import { civilDate, documentNo, type NumberInput, numberParams } from '../../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../../platform/http/listing.ts'
import { TRANSACTION_KINDS } from './domain/account.ts'

export interface ListPostingsInput {
  readonly query: PageQuery
}

export interface BalancesInput extends NumberInput {
  readonly query: { readonly effectiveOn?: string; readonly knownOn?: string }
}

export interface PartyBalancesInput {
  readonly query: BalancesInput['query'] & { readonly party?: string }
}

export const postingList: ListSpec = {
  filters: {
    subject: { path: 'subject', match: 'equals' },
    policyNo: { path: 'policyNo', match: 'equals' },
    kind: { path: 'kind', match: 'equals' },
  },
  sorts: { at: 'recordedAt' },
  defaultSort: '-at',
}

export const listPostingsRequest = {
  query: listQuery(postingList, {
    subject: Joi.string().pattern(/^(policy|claim|subsidy):[\w-]{1,40}$/),
    policyNo: documentNo(),
    kind: anyOf(TRANSACTION_KINDS),
  }),
}

export const partyBalancesRequest = {
  query: Joi.object<PartyBalancesInput['query'], true>({
    party: Joi.string().pattern(/^[\w:-]{1,40}$/),
    effectiveOn: civilDate(),
    knownOn: civilDate(),
  }),
}

export const balancesRequest = {
  params: numberParams,
  query: Joi.object<BalancesInput['query'], true>({ effectiveOn: civilDate(), knownOn: civilDate() }),
}
