import { policyStore } from '../../../../models/policies.ts'
import { policyClaimsStore } from '../../../../models/policyClaims.ts'
import type { Stored } from '../../../../models/store.ts'
import { findVisible, getVisible, type Reader } from '../../../platform/database/reader.ts'
import type { Policy, PolicyVersion } from '../../contract/terms/domain/policy.ts'
import { type Claim, occurrenceOf } from '../domain/claim.ts'
import type { LossReference, PolicyClaims } from '../domain/limits.ts'

/** The policy a claim draws on: its version in force at the loss, and what claims use of its limits so far. */
export interface InsuredLoss {
  readonly policy: Policy & Stored
  readonly version: PolicyVersion
  readonly loss: LossReference
  /** Null until the policy's document of claims is first written. */
  readonly policyClaims: (PolicyClaims & Stored) | null
}

export async function getInsuredLoss(reader: Reader, claim: Claim & Stored): Promise<InsuredLoss> {
  const policy = await getVisible(reader, policyStore, claim.policyNo)
  const policyClaims = await findVisible(reader, policyClaimsStore, claim.policyNo)
  const version = policy.versions.find(({ versionNo }) => versionNo === claim.policyVersionNo)
  if (!version) throw new Error(`${claim.policyNo} has no version ${claim.policyVersionNo}`)
  const { cover } = claim.lossNotice
  const loss = { policyNo: claim.policyNo, claimNo: claim._id, cover, occurrenceNo: occurrenceOf(claim) }
  return { policy, version, loss, policyClaims }
}
