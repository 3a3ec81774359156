import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import type { Claim, ClaimRef } from '../domain/claim.ts'

/** One claim the reader may see. */
export const getClaim = (reader: Reader, { claimNo }: ClaimRef): Promise<Claim & Stored> =>
  getVisible(reader, claimStore, claimNo)
