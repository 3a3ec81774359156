import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { DiscardEditionInput } from '../catalogue.schemas.ts'
import { editionTransitions } from '../domain/lifecycle.ts'
import { type EditionSeen, seen } from './editions.ts'

/** Gives a draft up, with the reason; the same year can then be imported anew. */
export async function discardEdition(work: UnitOfWork, { params, body }: DiscardEditionInput): Promise<EditionSeen> {
  const draft = await work.loadForChange(catalogueEditions, params.id)
  const hands = { actorUserId: work.actor.userId, importedByUserId: draft.importedBy.userId }
  const state = valueOrThrow(decideTransition(editionTransitions, draft.state, 'discard', hands))
  const edition = await work.change(
    catalogueEditions,
    draft,
    { state, draftEntries: [] },
    { type: 'catalogueEdition.discarded', reason: body.reason },
  )
  return seen(work, edition)
}
