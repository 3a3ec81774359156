import type { Actor } from '../../identity/domain/actor.ts'

interface ShownEvent {
  readonly type: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** Until a quote is open for acceptance what happens to it is the insurer's own business. */
const INSIDE: ReadonlySet<string> = new Set([
  'submission.quoted',
  'submission.quote-referred',
  'submission.quote-co-approved',
  'submission.quote-declined',
  'quote.proposed',
  'quote.approved',
  'quote.co-approved',
  'quote.referred',
  'quote.referral-overdue',
  'quote.declined',
  'quote.share-confirmed',
  'quote.share-declined',
])

const isInside = ({ organisationKind }: Pick<Actor, 'organisationKind'>): boolean =>
  organisationKind === 'insurer' || organisationKind === 'regulator'

/** Whether the person may read this event of a submission or a quote. */
export function showsUnderwritingEvent({ type, payload }: ShownEvent, actor: Actor): boolean {
  if (isInside(actor)) return true
  if (type === 'submission.quote-withdrawn') return payload.opened === true
  return !INSIDE.has(type)
}

/** Whether a person sees decisions, referrals, authority and findings: insurer and regulator. */
export const seesUnderwriting = isInside
