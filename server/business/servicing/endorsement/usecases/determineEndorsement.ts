import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import type { Stored } from '../../../../../models/store.ts'
import { civilDateOf } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { caseRefusals } from '../domain/changedCase.ts'
import type { Endorsement } from '../domain/endorsement.ts'
import { determineOutcome, type Outcome } from '../domain/outcome.ts'
import { type Affected, findAffected } from './findAffected.ts'
import { findChangedCase, type JudgedCase } from './findChangedCase.ts'
import { type AskedChange, findOutcomeFacts } from './findOutcomeFacts.ts'
import { type ChangedGoods, changedGoodsOf, findGoodsRefusals } from './registerChanges.ts'

/** An endorsement's outcome with what it changes in the register of insured goods, and what was paid by the terms before. */
export interface DeterminedEndorsement extends Outcome {
  readonly goods: ChangedGoods
  readonly affected: Affected
  /** The policy as its rules judge it; null where it insures no more than before. */
  readonly judged: JudgedCase | null
  /** Version of the policy's terms it was determined on. */
  readonly policyVersionNo: number
  /** Since when all of these terms are on record. */
  readonly termsSince: Date
}

/**
 * What an endorsement comes to today, or everything that keeps it from taking effect; nothing is saved. Preview, request and
 * approval are this.
 */
export async function determineEndorsement(
  reader: Reader,
  policy: Policy & Stored,
  asked: AskedChange,
): Promise<Decision<DeterminedEndorsement>> {
  const facts = await findOutcomeFacts(reader, policy, asked)
  const outcome = determineOutcome(facts)
  if (!outcome.ok) return outcome
  const goods = changedGoodsOf(facts, outcome.value)
  const judged = await findChangedCase(reader, facts, outcome.value)
  const refusals = [
    ...(await findGoodsRefusals(reader, facts, outcome.value, goods)),
    ...(judged ? caseRefusals(judged, asked.request.actions, HANDBOOK) : []),
  ]
  const termsSince = new Date(Math.max(...facts.segments.map(({ knownSince }) => knownSince.getTime())))
  const affected = await findAffected(reader, policy._id, asked.request.effectiveFrom)
  return acceptedUnless(refusals, {
    ...outcome.value,
    goods,
    affected,
    judged,
    policyVersionNo: policy.versionNo,
    termsSince,
  })
}

/** An endorsement that was asked for, as it is determined. */
export const askedBy = (endorsement: Endorsement & Stored): AskedChange => ({
  endorsementNo: endorsement._id,
  request: endorsement,
  askedBy: endorsement.requestedBy.side,
  askedOn: civilDateOf(endorsement.createdAt),
})
