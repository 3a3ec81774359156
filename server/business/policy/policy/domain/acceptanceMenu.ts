import { mayDo } from '../../../../../config/permissions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { OfferedEvent } from '../../../../platform/acting/domain/menu.ts'
import { type AcceptanceRecord, latestAcceptances } from '../../../contract/terms/domain/acceptance.ts'

/** What a record is worth by now: it holds, a later one took its place, or it says that there is no acceptance. */
export const ACCEPTANCE_STANDINGS = ['inForce', 'superseded', 'withdrawn'] as const
export type AcceptanceStanding = (typeof ACCEPTANCE_STANDINGS)[number]
export const ACCEPTANCE_EVENTS = ['correct', 'withdraw'] as const
export type AcceptanceEvent = (typeof ACCEPTANCE_EVENTS)[number]

/** A record with its standing among all of its policy. */
export type SeenAcceptance<R extends AcceptanceRecord = AcceptanceRecord> = R & {
  readonly standing: AcceptanceStanding
}

/** The records of a policy, each with its standing. */
export function withStanding<R extends AcceptanceRecord>(records: readonly R[]): readonly SeenAcceptance<R>[] {
  const latest = latestAcceptances(records)
  return records.map((record) => {
    if (latest.get(record.itemNo) !== record) return { ...record, standing: 'superseded' }
    return { ...record, standing: record.acceptance ? 'inForce' : 'withdrawn' }
  })
}

/** What the person may do with a record: its user, or a colleague, corrects or withdraws what holds. */
export function acceptanceMenu(
  { standing, acceptedBy }: SeenAcceptance,
  actor: Actor,
): readonly OfferedEvent<AcceptanceEvent>[] {
  if (standing !== 'inForce' || acceptedBy !== actor.organisationId) return []
  if (!mayDo(actor, 'policy.record-acceptance')) return []
  return [
    { event: 'correct', allowed: true },
    { event: 'withdraw', allowed: true },
  ]
}
