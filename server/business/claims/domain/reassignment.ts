import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { ClaimFacts } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import type { Assignment } from './occurrenceAssignment.ts'

/** What is known of the occurrence a claim is about to leave. */
export interface PresentOccurrence {
  readonly occurrenceNo: string
  /** Other claims name their occurrence by this claim. */
  readonly namesOthers: boolean
}

/**
 * Joins a claim to another occurrence, or parts it from the one it is in, before it is approved; an assessment is made
 * anew, since it was adjusted with other claims. A claim approved already is reopened for that.
 */
export function decideReassignment(
  facts: ClaimFacts,
  present: PresentOccurrence,
  assigned: Decision<Assignment, ClaimRefusalCode>,
): Decision<ClaimChange> {
  const refusals: Refusal<ClaimRefusalCode>[] = assigned.ok ? [] : [...assigned.refusals]
  const assignment = assigned.ok ? assigned.value : null
  const moves = assignment !== null && assignment.occurrenceNo !== present.occurrenceNo
  const sameBatch = assignment?.batch?.key === facts.claim.batch?.key
  if (assignment && !moves && sameBatch)
    refusals.push({ code: 'claim.occurrence-unchanged', value: assignment.occurrenceNo })
  if (moves && present.namesOthers) refusals.push({ code: 'claim.occurrence-named-by-it', value: present.occurrenceNo })
  return decideClaimEvent('assignOccurrence', facts, refusals, { ...assignment, assessment: null })
}
