import { claimStore } from '../../../../models/claims.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import { findTermsAt } from '../../contract/terms/usecases/terms.ts'
import { lossOf } from '../domain/adjustment.ts'
import type { ClaimLoss } from '../domain/adjustmentTerms.ts'
import {
  type Claim,
  type ClaimRef,
  lossReferenceOf,
  occurrenceOf,
  type TermsChange,
  termsChangedSince,
} from '../domain/claim.ts'
import type { LimitUse } from '../domain/limits.ts'
import { adjustOccurrence, type OccurrenceAdjustment } from '../domain/occurrence.ts'
import { sharesEvent } from '../domain/occurrenceAssignment.ts'
import { insuredBatches, type ProductionBatch } from '../domain/productionBatch.ts'
import { findLoss, type Insured, type LossFound, settlementUnder } from './insuredTerms.ts'

/** Nobody picks from more. */
const MOST_JOINABLE = 100

/** An occurrence with the claims of it that the reader may see. */
export interface OccurrenceFound {
  readonly claim: Claim & Stored
  readonly occurrenceNo: string
  /** The production batches the claim may be about; none where the product counts events. */
  readonly batches: readonly ProductionBatch[]
  /** Claims it may be said to share one event with; none where the product counts batches. */
  readonly joinable: readonly (Claim & Stored)[]
  /** The cover's limit and deductible amount, before anything is used; null where the loss is not insured. */
  readonly terms: Insured['granted'] | null
  /** Why the terms on record do not insure the loss any more; null while they do. */
  readonly notInsured: Refusal | null
  /** Other terms were agreed for the day of the loss since this claim was assessed, whatever became of it. */
  readonly termsChanged: TermsChange | null
  readonly claims: readonly (Claim & Stored)[]
  /** What approved claims of the occurrence use of its limit. */
  readonly uses: readonly LimitUse[]
  /** Its approved claims adjusted together, and this one where it is assessed; null where there is none. */
  readonly adjustment: OccurrenceAdjustment | null
  /** This claim is in it by an assessment that is not approved yet. */
  readonly provisional: boolean
}

/** The occurrence a claim belongs to, adjusted as it stands; told as well where back-dated terms insure it no longer. */
export async function getOccurrence(reader: Reader, { claimNo }: ClaimRef): Promise<OccurrenceFound> {
  const claim = await getVisible(reader, claimStore, claimNo)
  const { insured, ...loss } = await findLoss(reader, claim)
  const occurrenceNo = occurrenceOf(claim)
  const claims = await findClaimsOf(reader, claim, occurrenceNo)
  const own = ownLossOf(loss, claim)
  const losses = own ? [...loss.others, own] : loss.others
  const { cover } = claim.lossNotice
  const batches = await findBatches(reader, loss, claim)
  const uses = (loss.policyClaims?.uses ?? []).filter(
    (use) => use.cover === cover && (use.occurrenceNo ?? use.claimNo) === occurrenceNo,
  )
  return {
    claim,
    occurrenceNo,
    batches,
    joinable: batches.length > 0 ? [] : await findJoinable(reader, claim),
    terms: insured.ok ? insured.value.granted : null,
    notInsured: insured.ok ? null : (insured.refusals[0] ?? null),
    termsChanged: termsChangedSince(claim, loss.onRecord),
    claims,
    uses,
    adjustment: insured.ok && losses.length > 0 ? adjustOccurrence(insured.value.terms, losses) : null,
    provisional: own !== null && claim.approval === null,
  }
}

async function findBatches(
  reader: Reader,
  { policy }: Pick<LossFound, 'policy'>,
  { lossNotice }: Claim,
): Promise<readonly ProductionBatch[]> {
  const { occurrence } = await settlementUnder(reader, policy)
  if (occurrence === 'event') return []
  const terms = await findTermsAt(reader, policy._id, lossNotice.lossOn, 'onRecord')
  return insuredBatches(terms?.items ?? [], lossNotice.itemNos)
}

/** Claims of the policy and day that the reader may see and the claim can be joined to, the latest first. */
async function findJoinable({ actor, session }: Reader, claim: Claim & Stored): Promise<readonly (Claim & Stored)[]> {
  const { policyNo, lossNotice } = claim
  const alike = { policyNo, 'lossNotice.cover': lossNotice.cover, 'lossNotice.lossOn': lossNotice.lossOn }
  const found = await claimStore.model
    .find({ $and: [alike, claimStore.visibility(actor)] } as object, null, { session: session ?? null })
    .sort({ createdAt: -1, _id: -1 })
    .limit(MOST_JOINABLE)
    .lean<(Claim & Stored)[]>()
  return found.filter((other) => sharesEvent(claim, other))
}

/** What the claim brings: as it was approved, else as it is assessed. */
function ownLossOf({ policyClaims }: Pick<LossFound, 'policyClaims'>, claim: Claim & Stored): ClaimLoss | null {
  const use = policyClaims?.uses.find(({ claimNo }) => claimNo === claim._id)
  if (claim.approval && use?.loss) return use.loss
  return claim.assessment && claim.state === 'assessed' ? lossOf(lossReferenceOf(claim), claim.assessment) : null
}

function findClaimsOf(
  { actor, session }: Reader,
  { policyNo, lossNotice }: Claim,
  occurrenceNo: string,
): Promise<(Claim & Stored)[]> {
  const members = { policyNo, 'lossNotice.cover': lossNotice.cover, $or: [{ _id: occurrenceNo }, { occurrenceNo }] }
  return claimStore.model
    .find({ $and: [members, claimStore.visibility(actor)] } as object, null, { session: session ?? null })
    .sort({ _id: 1 })
    .lean<(Claim & Stored)[]>()
}
