import { claimStore } from '../../../../models/claims.ts'
import { policyStore } from '../../../../models/policies.ts'
import { policyClaimsStore } from '../../../../models/policyClaims.ts'
import type { Stored } from '../../../../models/store.ts'
import { accepted, type Decision, valueOrThrow } from '../../../kernel/refusal.ts'
import { findVisible, getVisible, type Reader, sideBySide } from '../../../platform/database/reader.ts'
import type { Policy } from '../../contract/terms/domain/policy.ts'
import type { TermSegment } from '../../contract/terms/domain/termSegment.ts'
import { type TermsOn, termsOnRecord } from '../../contract/terms/usecases/terms.ts'
import { findDefinitionByHash } from '../../reference/definition/usecases/findDefinition.ts'
import { type Settlement, settlementOf } from '../../reference/product/domain/settlement.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
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

/** What the terms on record grant for an occurrence. */
export interface Insured {
  readonly terms: AdjustmentTerms
  /** The version of the policy's terms those are of. */
  readonly termsVersionNo: number
  /** The cover's limit and deductible amount, before anything is used. */
  readonly granted: Pick<AdjustmentTerms, 'perOccurrenceLimitFen' | 'deductibleFen'>
  /** What is insured on the day of the claim's own loss, which may be another than that of its occurrence. */
  readonly itemNos: readonly number[]
}

/** The policy a claim draws on, its occurrence, and what claims use of the limits so far. */
interface Loss {
  readonly policy: Policy & Stored
  readonly loss: LossReference
  /** What the other approved claims of the occurrence bring into it. */
  readonly others: readonly ClaimLoss[]
  /** Those claims. */
  readonly standing: readonly (Claim & Stored)[]
  /** Null until the policy's document of claims is first written. */
  readonly policyClaims: (PolicyClaims & Stored) | null
}

/** A loss whatever the terms on record say to it: back-dated ones may insure it no longer. */
export interface LossFound extends Loss {
  /** Version of the terms on record for the day the occurrence first showed itself; null where none hold on it. */
  readonly onRecord: number | null
  /** What they grant, or why they do not insure it. */
  readonly insured: Decision<Insured, ClaimRefusalCode>
}

export type InsuredLoss = Loss & Insured

/** What a claim of this occurrence is adjusted by; refused where the terms on record do not insure it. */
export async function getInsuredLoss(
  reader: Reader,
  claim: Claim & Stored,
  occurrenceNo: string = occurrenceOf(claim),
): Promise<InsuredLoss> {
  const { insured, ...found } = await findLoss(reader, claim, { occurrenceNo })
  return { ...found, ...valueOrThrow(insured) }
}

interface LossAsked {
  /** Another than the claim's own where it is about to leave that. */
  readonly occurrenceNo?: string
  readonly termsOn?: TermsOn
}

/** The loss of a claim with its occurrence. */
export async function findLoss(
  reader: Reader,
  claim: Claim & Stored,
  { occurrenceNo = occurrenceOf(claim), termsOn = termsOnRecord(reader, claim.policyNo) }: LossAsked = {},
): Promise<LossFound> {
  const start = sideBySide(reader)
  const [policy, { within, firstOn, ...shared }] = await Promise.all([
    start(() => getVisible(reader, policyStore, claim.policyNo)),
    start(() => findShared(reader, claim, occurrenceNo)),
  ])
  const { order } = await settlementUnder(reader, policy)
  const { cover, lossOn } = claim.lossNotice
  const [onRecord, onOwnDay] = [await termsOn(firstOn), await termsOn(lossOn)]
  const insuring = decideInsured(onRecord, { lossOn: firstOn, cover })
  const own = decideInsured(onOwnDay, { lossOn, cover })
  const insuredBy = (version: TermSegment, { items }: TermSegment): Insured => ({
    terms: termsFor(version, shared.loss, within, order),
    termsVersionNo: version.versionNo,
    granted: limitsLeft(version, cover, { fixed: [], others: [] }),
    itemNos: items.map(({ itemNo }) => itemNo),
  })
  return {
    ...shared,
    policy,
    onRecord: onRecord?.versionNo ?? null,
    insured: !insuring.ok ? insuring : own.ok ? accepted(insuredBy(insuring.value, own.value)) : own,
  }
}

/** The other approved claims of an occurrence, and the day on which it first showed itself. */
async function findShared(reader: Reader, claim: Claim & Stored, occurrenceNo: string) {
  const policyClaims = await findVisible(reader, policyClaimsStore, claim.policyNo)
  const { cover, lossOn } = claim.lossNotice
  const loss = { policyNo: claim.policyNo, claimNo: claim._id, cover, occurrenceNo }
  const uses = policyClaims?.uses ?? []
  const approved = await findStanding(reader, uses, claim._id)
  const within = occurrenceUses(uses, loss, new Set(approved.map(({ _id }) => _id)))
  const others = within.common.map((use) => use.loss)
  const own = occurrenceNo === occurrenceOf(claim) || others.length === 0
  const numbers = others.map(({ claimNo }) => claimNo)
  return {
    loss,
    within,
    others,
    standing: approved.filter(({ _id }) => numbers.includes(_id)),
    policyClaims,
    firstOn: firstLossOn(own ? [...others, { lossOn }] : others),
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
