import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { decideAssessment } from '../domain/assessment.ts'
import type { Assessment, Claim, LossFindings } from '../domain/claim.ts'
import type { ClaimChange } from '../domain/lifecycle.ts'
import { termsFor } from '../domain/limits.ts'
import { factsOf } from './claimFacts.ts'
import { getInsuredLoss } from './insuredTerms.ts'

/** The findings adjusted by the policy version in force at the loss and by what other claims left of its limits. */
export async function determineAssessment(
  reader: Reader,
  claim: Claim & Stored,
  findings: LossFindings,
): Promise<ClaimChange & { readonly assessment: Assessment }> {
  const { version, loss, policyClaims } = await getInsuredLoss(reader, claim)
  const terms = termsFor(version, loss, policyClaims?.uses ?? [])
  return valueOrThrow(decideAssessment(await factsOf(reader, claim), findings, terms))
}
