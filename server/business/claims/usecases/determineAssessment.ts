import type { Stored } from '../../../../models/store.ts'
import { accepted, valueOrThrow } from '../../../kernel/refusal.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { decideAssessment } from '../domain/assessment.ts'
import { type Claim, lossReferenceOf } from '../domain/claim.ts'
import type { ClaimChange } from '../domain/lifecycle.ts'
import type { LossAssessment, LossFindings } from '../domain/lossAssessment.ts'
import { factsOf } from './claimFacts.ts'
import { findLoss } from './insuredTerms.ts'

/** The findings adjusted together with the approved claims of the occurrence, by the terms in force when it began. */
export async function determineAssessment(
  reader: Reader,
  claim: Claim & Stored,
  findings: LossFindings,
): Promise<ClaimChange & { readonly assessment: LossAssessment }> {
  const { insured, others } = await findLoss(reader, claim)
  const occurrence = insured.ok ? accepted({ claim: lossReferenceOf(claim), others, ...insured.value }) : insured
  return valueOrThrow(decideAssessment(await factsOf(reader, claim), findings, occurrence))
}
