import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { DiscardEditionBody } from '../catalogue.contract.ts'
import type { EditionRef } from '../domain/edition.ts'
import { editionTransitions } from '../domain/lifecycle.ts'
import { type EditionSeen, seen } from './editions.ts'

export type DiscardEdition = EditionRef & DiscardEditionBody

/** Gives a draft up, with the reason; the same year can then be imported anew. */
export async function discardEdition(work: UnitOfWork, { editionId, reason }: DiscardEdition): Promise<EditionSeen> {
  const draft = await work.loadForChange(catalogueEditions, editionId)
  const hands = { actorUserId: work.actor.userId, importedByUserId: draft.importedBy.userId }
  const state = valueOrThrow(decideTransition(editionTransitions, draft.state, 'discard', hands))
  const edition = await work.change(
    catalogueEditions,
    draft,
    { state, draftEntries: [] },
    { type: 'catalogueEdition.discarded', reason },
  )
  return seen(work, edition)
}
