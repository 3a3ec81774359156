import { definitionStore } from '../../../../../models/definitions.ts'
import { acceptedUnless, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { EventFact } from '../../../../platform/database/writing.ts'
import { decideDefinition } from '../domain/decisions.ts'
import { type DraftContent, withEditor } from '../domain/definition.ts'
import { checkShape } from '../domain/shape.ts'
import { nameOf } from '../kinds/kind.ts'
import { actOf } from './act.ts'
import type { StoredDefinition } from './definitions.ts'

/**
 * Changes the content of a draft, complete or not, and remembers who did: an editor may not review it. Refuses what
 * cannot be kept, and anything once the draft is submitted.
 */
export async function editDraft(
  work: UnitOfWork,
  number: string,
  change: (draft: StoredDefinition) => DraftContent | Promise<DraftContent>,
  fact: EventFact,
): Promise<StoredDefinition> {
  const draft = await work.loadForChange(definitionStore, number)
  const state = valueOrThrow(decideDefinition(draft, 'edit', work.actor))
  const changed = await change(draft)
  const content = valueOrThrow(acceptedUnless(checkShape(changed), changed))
  return work.change(
    definitionStore,
    draft,
    { state, content, name: nameOf(content) ?? draft.code, editors: withEditor(draft.editors, actOf(work)) },
    fact,
  )
}
