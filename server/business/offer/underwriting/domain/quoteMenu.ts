import type { Permission } from '../../../../../config/permissions.ts'
import { type MenuEntry, menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import { approvalEvent } from './decision.ts'
import { MET_BY_ACKNOWLEDGING } from './disclosure.ts'
import { QUOTE_EVENTS, type QuoteEvent, type QuoteFacts } from './quoteGuards.ts'
import { quoteTransitions } from './quoteLifecycle.ts'
import type { SubmissionState } from './submission.ts'

/** What can be done with a quote, and that another can be made like it. */
export const QUOTE_ACTS = [...QUOTE_EVENTS, 'copy'] as const
export type QuoteAct = (typeof QUOTE_ACTS)[number]

const QUOTE_PERMISSIONS: Readonly<Record<QuoteAct, Permission>> = {
  approve: 'underwriting.decide',
  coApprove: 'underwriting.decide',
  refer: 'underwriting.decide',
  decline: 'underwriting.decide',
  accept: 'quote.accept',
  withdraw: 'quote.make',
  confirmShare: 'coinsurance.answer',
  declineShare: 'coinsurance.answer',
  copy: 'quote.make',
}

const SHARE_EVENTS: readonly QuoteEvent[] = ['confirmShare', 'declineShare']
const QUOTABLE: readonly SubmissionState[] = ['submitted', 'quoted']

/**
 * What the person may do with a quote: the one kind of approval that is up next, and whether it can be copied. The answer
 * to a share is the followers' and all they may do.
 */
export function quoteMenu(
  facts: QuoteFacts,
  submissionState: SubmissionState,
  actor: Actor,
): readonly OfferedEvent<QuoteAct>[] {
  const other = approvalEvent(facts) === 'approve' ? 'coApprove' : 'approve'
  const { state, panel, leadId, actorOrganisationId } = facts
  const follows = (panel ?? []).some(({ insurerId, lead }) => !lead && insurerId === actorOrganisationId)
  const menu: MenuEntry<QuoteAct>[] = menuOf(quoteTransitions, state, facts).filter(
    ({ event }) => event !== other && SHARE_EVENTS.includes(event) === follows,
  )
  if (QUOTABLE.includes(submissionState) && actorOrganisationId === leadId) menu.push({ event: 'copy', allowed: true })
  return offeredTo(actor, menu, QUOTE_PERMISSIONS, { accept: MET_BY_ACKNOWLEDGING })
}
