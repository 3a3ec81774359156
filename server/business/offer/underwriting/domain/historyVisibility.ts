import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { CoinsurancePanel } from '../../../contract/terms/domain/panel.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'

interface ShownEvent {
  readonly type: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** A submission, quote or inspection as far as it says whose business its underwriting is. */
interface UnderwrittenCase {
  readonly parties: Pick<Parties, 'insurerIds'>
  /** Of a quote: who shares the contract. */
  readonly panel?: CoinsurancePanel | null
}

type Reading = Pick<Actor, 'organisationId' | 'organisationKind'>

const SHARE_ANSWERS: readonly string[] = ['quote.share-confirmed', 'quote.share-declined']

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
  ...SHARE_ANSWERS,
])

/**
 * Whether a person sees decisions, referrals, authority and findings of a case: the leading insurer and the regulator. A
 * follower of the panel is another company, and the lead's retention and record of the maker are not its to read.
 */
export const seesUnderwriting = (
  { organisationId, organisationKind }: Reading,
  { parties }: Pick<UnderwrittenCase, 'parties'>,
): boolean =>
  organisationKind === 'regulator' || (organisationKind === 'insurer' && parties.insurerIds[0] === organisationId)

/** Whether the person may read the submission of a quote: a follower of the panel knows its number only. */
export const seesSubmission = ({ organisationId }: Reading, { panel }: Pick<UnderwrittenCase, 'panel'>): boolean =>
  !panel?.some(({ lead, insurerId }) => !lead && insurerId === organisationId)

/** Whether the person may read this event of a submission or a quote; members of a panel read each other's answers. */
export function showsUnderwritingEvent({ type, payload }: ShownEvent, actor: Reading, seen: UnderwrittenCase): boolean {
  if (seesUnderwriting(actor, seen)) return true
  if (type === 'submission.quote-withdrawn') return payload.opened === true
  if (SHARE_ANSWERS.includes(type))
    return seen.panel?.some(({ insurerId }) => insurerId === actor.organisationId) ?? false
  return !INSIDE.has(type)
}

/** The quotes of a submission that the person may know of: until they are opened they are the leading insurer's. */
export const shownQuotes = <Q extends { readonly opened: boolean }>(
  submission: Pick<UnderwrittenCase, 'parties'> & { readonly quotes: readonly Q[] },
  actor: Reading,
): readonly Q[] =>
  seesUnderwriting(actor, submission) ? submission.quotes : submission.quotes.filter(({ opened }) => opened)
