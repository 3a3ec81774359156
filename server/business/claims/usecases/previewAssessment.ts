import { claimStore } from '../../../../models/claims.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import type { AssessClaimInput } from '../claims.schemas.ts'
import type { Adjustment } from '../domain/claim.ts'
import { determineAssessment } from './determineAssessment.ts'

/** What an assessment would come to; nothing is saved. */
export async function previewAssessment(reader: Reader, { params, body }: AssessClaimInput): Promise<Adjustment> {
  const claim = await getVisible(reader, claimStore, params.number)
  return (await determineAssessment(reader, claim, body)).assessment.adjustment
}
