import { SECOND_PERSON_ABOVE_FEN } from '../../../config/claims/index.ts'
import type { Stored } from '../../../models/store.ts'
import type { Actor } from '../../platform/acting/domain/actor.ts'
import type { Reader } from '../../platform/database/reader.ts'
import { allowedEventsView } from '../../platform/http/allowedEvents.ts'
import { failureOf } from '../../platform/http/failure.ts'
import type { AssessmentPreviewView, ClaimRow, ClaimView, CorrectionView } from './claims.contract.ts'
import type { Claim, Correction } from './domain/claim.ts'
import { claimedAmountFen, notGrantedFen, outstandingOf, paidFen } from './domain/claimAmounts.ts'
import { claimMenu } from './domain/claimMenu.ts'
import { seesOccurrence, seesReserve } from './domain/claimVisibility.ts'
import { clocksOf, nextClock } from './domain/clocks.ts'
import type { LossAdjustment } from './domain/lossAssessment.ts'
import { limitUse } from './domain/occurrence.ts'
import type { ProductionBatch } from './domain/productionBatch.ts'
import type { OccurrenceView } from './occurrence.contract.ts'
import type { SeenClaim } from './usecases/claimFacts.ts'
import type { OccurrenceFound } from './usecases/getOccurrence.ts'

/** One claim, with its clocks as of the business date and what this person may do next. */
export function claimView({ authority, occurrence, ...claim }: SeenClaim, { actor, businessDate }: Reader): ClaimView {
  const { _id, eventHash, stateHash, region, createdAt, updatedAt, ...content } = claim
  return {
    ...content,
    number: _id,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    occurrenceNo: sharedOccurrenceOf(claim, actor),
    batch: claim.batch ? batchView(claim.batch) : null,
    corrections: correctionsView(claim.corrections, actor),
    repayments: claim.repayments ?? [],
    outstandingFen: outstandingOf(claim),
    reserve: seesReserve(actor) ? claim.reserve : null,
    declinatureProposal: seesReserve(actor) ? (claim.declinatureProposal ?? null) : null,
    termsNotice: seesReserve(actor) ? (claim.termsNotice ?? null) : null,
    declining: seesReserve(actor)
      ? {
          amountFen: claimedAmountFen(claim),
          secondPersonAboveFen: SECOND_PERSON_ABOVE_FEN,
          notGrantedFen: notGrantedFen(claim),
        }
      : null,
    clocks: clocksOf(claim, businessDate),
    allowedEvents: allowedEventsView(claimMenu({ claim, actor, authority, occurrence, businessDate }, actor)),
  }
}

/** Without its key. */
const batchView = ({ name, batchNo }: ProductionBatch): ProductionBatch => ({ name, batchNo })

/** Null for one of its own. */
const sharedOccurrenceOf = ({ _id, occurrenceNo }: Claim & Stored, actor: Actor): string | null =>
  seesOccurrence(actor) && occurrenceNo !== undefined && occurrenceNo !== _id ? occurrenceNo : null

const correctionsView = (corrections: readonly Correction[] = [], actor: Actor): CorrectionView[] =>
  corrections.map(({ byId, causedBy, ...correction }) => ({
    ...correction,
    causedBy: seesOccurrence(actor) ? causedBy : null,
  }))

/** The occurrence of a claim; its figures only where all its claims are the reader's to see. */
export function occurrenceView(found: OccurrenceFound, { actor }: Reader): OccurrenceView {
  const { claim, terms, claims, uses, adjustment, provisional } = found
  const { indemnityFen, steps } = adjustment ?? { indemnityFen: 0, steps: [] }
  return {
    occurrenceNo: seesOccurrence(actor) ? found.occurrenceNo : null,
    batch: claim.batch ? batchView(claim.batch) : null,
    batches: found.batches.map(batchView),
    joinable: found.joinable.map(({ _id, lossNotice }) => ({ number: _id, descriptionZh: lossNotice.descriptionZh })),
    termsChanged: found.termsChanged,
    notInsured: found.notInsured && failureOf(found.notInsured),
    perOccurrenceLimitFen: terms?.perOccurrenceLimitFen ?? null,
    deductibleFen: terms?.deductibleFen ?? null,
    whole: seesOccurrence(actor)
      ? {
          ...limitUse(terms, uses),
          adjustment: adjustment && { indemnityFen, steps },
          provisional,
        }
      : null,
    claims: claims.map((one) => {
      const share = adjustment?.claims.find(({ claimNo }) => claimNo === one._id)
      return {
        number: one._id,
        state: one.state,
        beneficiaryId: one.beneficiaryId,
        lossOn: one.lossNotice.lossOn,
        netFen: share?.netFen ?? null,
        indemnityFen: share?.indemnityFen ?? null,
        approvedFen: uses.find(({ claimNo }) => claimNo === one._id)?.indemnityFen ?? null,
        outstandingFen: outstandingOf(one),
      }
    }),
  }
}

/** A line of the claims list. */
export function claimRow(claim: Claim & Stored, { actor, businessDate }: Reader): ClaimRow {
  const { lossNotice } = claim
  return {
    number: claim._id,
    version: claim.version,
    state: claim.state,
    parties: claim.parties,
    createdAt: claim.createdAt.toISOString(),
    updatedAt: claim.updatedAt.toISOString(),
    policyNo: claim.policyNo,
    cover: lossNotice.cover,
    lossOn: lossNotice.lossOn,
    noticedOn: lossNotice.noticedOn,
    descriptionZh: lossNotice.descriptionZh,
    estimatedLossFen: lossNotice.estimatedLossFen,
    reserveFen: seesReserve(actor) ? claim.reserve.currentFen : null,
    payableFen: claim.assessment?.adjustment.payableFen ?? null,
    paidFen: paidFen(claim),
    nextClock: nextClock(claim, businessDate),
  }
}

export const assessmentPreviewView = (adjustment: LossAdjustment): AssessmentPreviewView => ({ adjustment })
