import { claimStore } from '../../../../models/claims.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import type { ClaimRef } from '../domain/claim.ts'
import type { LossAdjustment, LossFindings } from '../domain/lossAssessment.ts'
import { determineAssessment } from './determineAssessment.ts'

export type PreviewAssessment = ClaimRef & LossFindings

/** What an assessment would come to; nothing is saved. */
export async function previewAssessment(
  reader: Reader,
  { claimNo, ...command }: PreviewAssessment,
): Promise<LossAdjustment> {
  const claim = await getVisible(reader, claimStore, claimNo)
  return (await determineAssessment(reader, claim, command)).assessment.adjustment
}
