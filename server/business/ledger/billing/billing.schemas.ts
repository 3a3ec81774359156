import Joi from '../../../../config/joi.ts'
import type { ListSpec, PageQuery } from '../../../../models/page.ts'
import { documentNo } from '../../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../../platform/http/listing.ts'
import { BOOKS, POSTING_KINDS } from './domain/posting.ts'

export interface ListPostingsInput {
  readonly query: PageQuery
}

export const postingList: ListSpec = {
  filters: {
    subject: { path: 'subject', match: 'equals' },
    policyNo: { path: 'policyNo', match: 'equals' },
    book: { path: 'book', match: 'equals' },
    kind: { path: 'kind', match: 'equals' },
  },
  sorts: { at: 'at' },
  defaultSort: '-at',
}

export const listPostingsRequest = {
  query: listQuery(postingList, {
    subject: Joi.string().pattern(/^(policy|claim|subsidy):[\w-]{1,40}$/),
    policyNo: documentNo(),
    book: anyOf(BOOKS),
    kind: anyOf(POSTING_KINDS),
  }),
}
