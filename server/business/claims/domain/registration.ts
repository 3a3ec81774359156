import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Decision } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { DocumentCode } from './claim.ts'
import { alreadyReceived, withReceived } from './documents.ts'
import type { ClaimFacts } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'
import type { Assignment } from './occurrenceAssignment.ts'
import { receivedWhen } from './supplements.ts'

export interface ReceivedDocument {
  readonly code: DocumentCode
  readonly receivedOn: CivilDate
}

/**
 * Opens the case and records the papers that came in outside the system, each with the day it came: the statutory
 * clocks run from the earliest. From then on it is known which occurrence the claim belongs to.
 */
export function decideRegistration(
  facts: ClaimFacts,
  received: readonly ReceivedDocument[],
  assigned: Decision<Assignment, ClaimRefusalCode>,
): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const codes = received.map(({ code }) => code)
  const refusals = [
    ...alreadyReceived(claim.documents, codes, 'documents'),
    ...received.flatMap(({ receivedOn }, index) => receivedWhen(facts, receivedOn, `documents.${index}.receivedOn`)),
    ...(assigned.ok ? [] : assigned.refusals),
  ]
  return decideClaimEvent('register', facts, refusals, {
    registration: { handlerId: actor.userId, registeredOn: businessDate },
    documents: received.reduce(
      (documents, { code, receivedOn }) => withReceived(documents, [code], receivedOn),
      [...claim.documents],
    ),
    ...(assigned.ok && assigned.value),
  })
}
