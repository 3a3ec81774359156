import { claimStore } from '../../../../models/claims.ts'
import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { CLAIM_STATES, type Claim } from '../domain/claim.ts'

/** What the claims list may be asked for. */
export const claimList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: CLAIM_STATES },
    policyNo: { is: 'reference', path: 'policyNo', typed: true },
    manufacturer: { is: 'reference', path: 'parties.manufacturerId' },
    ...CREATED,
    lossOn: { is: 'day', path: 'lossNotice.lossOn' },
    estimatedLossFen: { is: 'amount', path: 'lossNotice.estimatedLossFen', within: 'state' },
  },
  { defaultSort: '-createdAt', searched: true, filters: { cover: { path: 'lossNotice.cover', match: 'equals' } } },
)

/** Claims the reader may see. */
export const listClaims = (reader: Reader, query: PageQuery): Promise<Page<Claim & Stored>> =>
  findPage(reader, claimStore, claimList, query)
