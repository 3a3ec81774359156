import type { CivilDate } from '../../../kernel/civilDate.ts'
import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import { type Claim, type DocumentCode, occurrenceOf } from './claim.ts'
import type { ClaimFacts } from './conditions.ts'
import { alreadyReceived, withReceived } from './documents.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'

export interface ReceivedDocument {
  readonly code: DocumentCode
  readonly receivedOn: CivilDate
}

/** The claim a handler says came of the same occurrence; null where there is none of that number. */
export type LinkedClaim = (Claim & { readonly _id: string }) | null

/**
 * Opens the case and records the papers that came in outside the system, each with the day it came: the statutory
 * clocks run from the earliest. A loss of an occurrence that another claim began shares its limit and deductible.
 */
export function decideRegistration(
  facts: ClaimFacts,
  received: readonly ReceivedDocument[],
  linked?: LinkedClaim,
): Decision<ClaimChange> {
  const { claim, actor, businessDate } = facts
  const codes = received.map(({ code }) => code)
  const refusals = [
    ...alreadyReceived(claim.documents, codes, 'documents'),
    ...daysRefused(facts, received),
    ...linkRefused(facts, linked),
  ]
  return decideClaimEvent('register', facts, refusals, {
    registration: { handlerId: actor.userId, registeredOn: businessDate },
    documents: received.reduce(
      (documents, { code, receivedOn }) => withReceived(documents, [code], receivedOn),
      [...claim.documents],
    ),
    ...(linked && { occurrenceNo: occurrenceOf(linked) }),
  })
}

function daysRefused({ claim, businessDate }: ClaimFacts, received: readonly ReceivedDocument[]) {
  const { noticedOn } = claim.lossNotice
  return received.flatMap(({ receivedOn }, index): Refusal<ClaimRefusalCode>[] => {
    const about = { field: `documents.${index}.receivedOn`, value: receivedOn, unit: 'date' } as const
    if (receivedOn < noticedOn) return [{ code: 'claim.document-before-notice', ...about, threshold: noticedOn }]
    if (receivedOn > businessDate) return [{ code: 'claim.document-in-future', ...about, threshold: businessDate }]
    return []
  })
}

/** A claim not yet registered may still be linked to another occurrence itself. */
function linkRefused({ claim }: ClaimFacts, linked: LinkedClaim | undefined): Refusal<ClaimRefusalCode>[] {
  if (linked === undefined) return []
  const same =
    linked !== null &&
    linked.registration !== null &&
    linked.policyNo === claim.policyNo &&
    linked.lossNotice.cover === claim.lossNotice.cover &&
    linked.lossNotice.lossOn === claim.lossNotice.lossOn
  return same ? [] : [{ code: 'claim.not-same-occurrence', field: 'sameOccurrenceAs' }]
}
