import { claimStore } from '../../../../models/claims.ts'
import { policyStore } from '../../../../models/policies.ts'
import { policyClaimsStore } from '../../../../models/policyClaims.ts'
import type { Stored } from '../../../../models/store.ts'
import { valueOrThrow } from '../../../kernel/refusal.ts'
import { findVisible, getVisible, type Reader } from '../../../platform/database/reader.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import { findTermsAt } from '../../contract/terms/usecases/terms.ts'
import { findDefinitionByHash } from '../../reference/definition/usecases/findDefinition.ts'
import { type Settlement, settlementOf } from '../../reference/product/domain/settlement.ts'
import type { AdjustmentTerms, ClaimLoss } from '../domain/adjustmentTerms.ts'
import { type Claim, occurrenceOf } from '../domain/claim.ts'
import {
  firstLossOn,
  type LimitUse,
  type LossReference,
  limitsLeft,
  occurrenceUses,
  type PolicyClaims,
  termsFor,
} from '../domain/limits.ts'
import { decideInsured } from '../domain/lossNotice.ts'

/** The policy a claim draws on, its occurrence, and what claims use of the limits so far; terms as on record now. */
export interface InsuredLoss {
  readonly policy: Policy & Stored
  readonly loss: LossReference
  readonly terms: AdjustmentTerms
  /** The version of the policy's terms those are of. */
  readonly termsVersionNo: number
  /** The cover's limit and deductible amount, before anything is used. */
  readonly granted: Pick<AdjustmentTerms, 'perOccurrenceLimitFen' | 'deductibleFen'>
  /** What the other approved claims of the occurrence bring into it. */
  readonly others: readonly ClaimLoss[]
  /** Those claims. */
  readonly standing: readonly (Claim & Stored)[]
  /** Null until the policy's document of claims is first written. */
  readonly policyClaims: (PolicyClaims & Stored) | null
}

/** What a claim of this occurrence is adjusted by; another occurrence than its own where it is about to leave that. */
export async function getInsuredLoss(
  reader: Reader,
  claim: Claim & Stored,
  occurrenceNo: string = occurrenceOf(claim),
): Promise<InsuredLoss> {
  const policy = await getVisible(reader, policyStore, claim.policyNo)
  const policyClaims = await findVisible(reader, policyClaimsStore, claim.policyNo)
  const { order } = await settlementUnder(reader, policy)
  const { cover, lossOn } = claim.lossNotice
  const loss = { policyNo: claim.policyNo, claimNo: claim._id, cover, occurrenceNo }
  const uses = policyClaims?.uses ?? []
  const approved = await findStanding(reader, uses, claim._id)
  const within = occurrenceUses(uses, loss, new Set(approved.map(({ _id }) => _id)))
  const others = within.common.map((use) => use.loss)
  const own = occurrenceNo === occurrenceOf(claim) || others.length === 0
  const first = firstLossOn(own ? [...others, { lossOn }] : others)
  const version = valueOrThrow(decideInsured(await findTermsAt(reader, policy._id, first, 'onRecord'), first))
  const numbers = others.map(({ claimNo }) => claimNo)
  return {
    policy,
    loss,
    terms: termsFor(version, loss, within, order),
    termsVersionNo: version.versionNo,
    granted: limitsLeft(version, cover, { fixed: [], others: [] }),
    others,
    standing: approved.filter(({ _id }) => numbers.includes(_id)),
    policyClaims,
  }
}

/** How losses are settled under a policy, as the version of the product it pins says. */
export async function settlementUnder(reader: Reader, { product }: Policy): Promise<Settlement> {
  return settlementOf(await findDefinitionByHash(reader, 'product', product.hash))
}

/** The claims among the uses whose approval stands, in one read. */
function findStanding({ session }: Reader, uses: readonly LimitUse[], except: string): Promise<(Claim & Stored)[]> {
  const numbers = uses.map(({ claimNo }) => claimNo).filter((claimNo) => claimNo !== except)
  if (numbers.length === 0) return Promise.resolve([])
  return claimStore.model
    .find({ _id: { $in: numbers }, approval: { $ne: null } } as object, null, { session: session ?? null })
    .sort({ _id: 1 })
    .lean<(Claim & Stored)[]>()
}
