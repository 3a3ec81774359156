import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import type { ClaimInput } from '../claims.schemas.ts'
import type { Claim } from '../domain/claim.ts'

/** One claim the reader may see. */
export const getClaim = (reader: Reader, { params }: ClaimInput): Promise<Claim & Stored> =>
  getVisible(reader, claimStore, params.number)
