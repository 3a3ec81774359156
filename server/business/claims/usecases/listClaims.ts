import { claimStore } from '../../../../models/claims.ts'
import { findPage, type ListSpec, type Page, type PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import type { Claim } from '../domain/claim.ts'

/** What the claims list may be asked for. */
export const claimList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    policyNo: { path: 'policyNo', match: 'equals' },
    cover: { path: 'lossNotice.cover', match: 'equals' },
  },
  sorts: { createdAt: 'createdAt', lossOn: 'lossNotice.lossOn' },
  defaultSort: '-createdAt',
}

/** Claims the reader may see. */
export const listClaims = (reader: Reader, query: PageQuery): Promise<Page<Claim & Stored>> =>
  findPage(reader, claimStore, claimList, query)
