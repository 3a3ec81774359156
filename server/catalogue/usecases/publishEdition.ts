import { catalogueEditions } from '../../../models/catalogueEditions.ts'
import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import type { UnitOfWork } from '../../database/unitOfWork.ts'
import { valueOrThrow } from '../../kernel/refusal.ts'
import { decideTransition } from '../../kernel/transitions.ts'
import type { PublishEditionInput } from '../catalogue.schemas.ts'
import { entryIdOf } from '../domain/entry.ts'
import { editionTransitions } from '../domain/lifecycle.ts'
import { decidePublication } from '../domain/publication.ts'
import { type EditionSeen, seen } from './editions.ts'

/**
 * Publishes a draft with the day it is valid from: its entries exist from now on, for everyone. Never by the person who
 * imported it; afterwards nothing in it changes.
 */
export async function publishEdition(work: UnitOfWork, { params, body }: PublishEditionInput): Promise<EditionSeen> {
  const draft = await work.loadForChange(catalogueEditions, params.id)
  const { userId, name } = work.actor
  const hands = { actorUserId: userId, importedByUserId: draft.importedBy.userId }
  const state = valueOrThrow(decideTransition(editionTransitions, draft.state, 'publish', hands))
  const { entries, contentHash } = valueOrThrow(decidePublication(draft, body.validFrom))
  const edition = await work.change(
    catalogueEditions,
    draft,
    {
      state,
      contentHash,
      validFrom: body.validFrom,
      publishedBy: { userId, name },
      publishedAt: work.now,
      draftEntries: [],
    },
    {
      type: 'catalogueEdition.published',
      reason: body.opinion ?? null,
      payload: { validFrom: body.validFrom, entryCount: entries.length },
    },
  )
  for (const [index, entry] of entries.entries()) {
    const place = { editionId: draft._id, scheme: draft.scheme, edition: draft.edition, position: index + 1 }
    await work.create(
      catalogueEntries,
      entryIdOf(draft._id, entry.code),
      { ...entry, ...place },
      { type: 'catalogueEntry.published', payload: { edition: draft._id } },
    )
  }
  return seen(work, edition)
}
