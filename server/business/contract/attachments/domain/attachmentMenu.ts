import { mayDo } from '../../../../../config/permissions.ts'
import type { Decision } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { OfferedEvent } from '../../../../platform/acting/domain/menu.ts'
import type { AttachmentRefusalCode } from '../attachments.refusals.ts'
import { type Attachment, decideRemoval, type RemovalFacts } from './attachment.ts'

/** What the person may do with an attachment: whoever attached it, or a colleague, removes it. */
export function attachmentMenu(seen: Attachment & RemovalFacts, actor: Actor): readonly OfferedEvent<'remove'>[] {
  return mayDo(actor, 'attachment.write') ? [offer('remove', decideRemoval(seen, seen))] : []
}

/** Whether the person may attach more to a case, by what was decided of that. */
export function uploadMenu(
  upload: Decision<true, AttachmentRefusalCode>,
  actor: Actor,
): readonly OfferedEvent<'upload'>[] {
  return mayDo(actor, 'attachment.write') ? [offer('upload', upload)] : []
}

const offer = <Event extends string>(event: Event, decision: Decision<true>): OfferedEvent<Event> =>
  decision.ok ? { event, allowed: true } : { event, allowed: false, why: decision.refusals }
