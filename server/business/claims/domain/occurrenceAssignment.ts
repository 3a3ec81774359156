import { identityKey } from '../../../../config/identity/index.ts'
import { accepted, type Decision, refused } from '../../../kernel/refusal.ts'
import type { OccurrenceBasis } from '../../reference/product/domain/settlement.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import { type Claim, occurrenceOf } from './claim.ts'
import type { KeyedBatch } from './productionBatch.ts'

/** The occurrence a claim belongs to: named by the number of its first claim, the claim's own where it is alone. */
export interface Assignment {
  readonly occurrenceNo: string
  readonly batch?: KeyedBatch
}

type NumberedClaim = Claim & { readonly _id: string }

/** A registered claim that is said to be of the same occurrence; null where there is none of that number. */
export type LinkedClaim = NumberedClaim | null

/** What somebody says a claim belongs to; neither: it is an occurrence of its own. */
export interface WantedOccurrence {
  readonly sameOccurrenceAs?: string | undefined
  readonly batchNo?: string | undefined
}

/**
 * The batch a claim is about; null where the product counts events. Where it counts batches and the items list any, one
 * of them has to be named, in whatever spelling: whose batch it is decides the occurrence, not who handles the claim.
 */
export function decideBatch(
  basis: OccurrenceBasis,
  insured: readonly KeyedBatch[],
  { batchNo }: Pick<WantedOccurrence, 'batchNo'>,
): Decision<KeyedBatch | null, ClaimRefusalCode> {
  const field = 'batchNo'
  if (basis === 'event' || insured.length === 0)
    return batchNo === undefined ? accepted(null) : refused({ code: 'claim.no-batches', field, value: batchNo })
  if (batchNo === undefined) return refused({ code: 'claim.batch-needed', field })
  const named = identityKey(batchNo)
  const [batch, ...others] = insured.filter((known) => identityKey(known.batchNo) === named)
  if (!batch) return refused({ code: 'claim.batch-not-insured', field, value: batchNo })
  if (others.length > 0) return refused({ code: 'claim.batch-of-several-materials', field, value: batchNo })
  return accepted(batch)
}

/**
 * The occurrence of a claim: its batch's, however many days that shows itself; else that of the claim it is said to share
 * one event with; else its own.
 */
export function decideOccurrence(
  claim: NumberedClaim,
  batch: { readonly of: KeyedBatch; readonly first: LinkedClaim } | null,
  linked: LinkedClaim | undefined,
): Decision<Assignment, ClaimRefusalCode> {
  const field = 'sameOccurrenceAs'
  if (batch) {
    if (linked !== undefined) return refused({ code: 'claim.batch-is-one-occurrence', field })
    return accepted({ occurrenceNo: batch.first ? occurrenceOf(batch.first) : claim._id, batch: batch.of })
  }
  if (linked === undefined) return accepted({ occurrenceNo: claim._id })
  return sharesEvent(claim, linked)
    ? accepted({ occurrenceNo: occurrenceOf(linked) })
    : refused({ code: 'claim.not-same-occurrence', field })
}

/** A claim not yet registered may still be linked to another occurrence itself. */
export const sharesEvent = (claim: NumberedClaim, linked: LinkedClaim): linked is NumberedClaim =>
  linked !== null &&
  linked._id !== claim._id &&
  linked.registration !== null &&
  linked.policyNo === claim.policyNo &&
  linked.lossNotice.cover === claim.lossNotice.cover &&
  linked.lossNotice.lossOn === claim.lossNotice.lossOn
