import { claimStore } from '../../../../models/claims.ts'
import { findPage, type Page } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { claimList, type ListClaimsInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'

/** Claims the reader may see. */
export const listClaims = (reader: Reader, { query }: ListClaimsInput): Promise<Page<Claim & Stored>> =>
  findPage(reader, claimStore, claimList, query)
