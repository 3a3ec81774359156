import { mayDo } from '../../../../../config/permissions.ts'
import type { Decision } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { OfferedEvent } from '../../../../platform/acting/domain/menu.ts'
import type { AttachmentRefusalCode } from '../attachments.refusals.ts'
import { type Attachment, decideRemoval, type RemovalFacts } from './attachment.ts'

/** What the person may do with an attachment: whoever attached it, or a colleague, removes it. */
export function attachmentMenu(seen: Attachment & RemovalFacts, actor: Actor): readonly OfferedEvent<'remove'>[] {
  const own = seen.uploader.organisationId === actor.organisationId && mayDo(actor, 'attachment.write')
  return own ? [offer('remove', decideRemoval(seen, seen))] : []
}

/** Whether the person may attach more to a case, by what was decided of that; nothing where it is others' to do. */
export function uploadMenu(
  upload: Decision<true, AttachmentRefusalCode>,
  actor: Actor,
): readonly OfferedEvent<'upload'>[] {
  const othersJob = !upload.ok && upload.refusals.some(({ code }) => code === 'attachment.not-for-your-role')
  return othersJob || !mayDo(actor, 'attachment.write') ? [] : [offer('upload', upload)]
}

const offer = <Event extends string>(event: Event, decision: Decision<true>): OfferedEvent<Event> =>
  decision.ok ? { event, allowed: true } : { event, allowed: false, why: decision.refusals }
