import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import { catalogueEntries } from '../../../../../models/catalogueEntries.ts'
import type { Stored } from '../../../../../models/store.ts'
import { acceptedUnless, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { PublishEditionBody } from '../catalogue.contract.ts'
import type { CatalogueEdition, EditionRef } from '../domain/edition.ts'
import { type EntryFacts, entryIdOf } from '../domain/entry.ts'
import { editionTransitions } from '../domain/lifecycle.ts'
import { undecidedContinuations } from '../domain/likelyContinuations.ts'
import { type Continuation, decideLineages } from '../domain/lineage.ts'
import { decidePublication } from '../domain/publication.ts'
import { type EditionSeen, findEditionsOfKinds, seen } from './editions.ts'

export type PublishEdition = EditionRef & PublishEditionBody

/**
 * Publishes a draft with the day it is valid from: its entries exist from now on, for everyone. Never by the person who
 * imported it; afterwards nothing in it changes. Whoever publishes confirms which entries are the goods of earlier ones,
 * and decides those that only seem to be.
 */
export async function publishEdition(
  work: UnitOfWork,
  { editionId, validFrom, continuations, opinion }: PublishEdition,
): Promise<EditionSeen> {
  const draft = await work.loadForChange(catalogueEditions, editionId)
  const { userId, name } = work.actor
  const hands = { actorUserId: userId, importedByUserId: draft.importedBy.userId }
  const state = valueOrThrow(decideTransition(editionTransitions, draft.state, 'publish', hands))
  const { entries, contentHash } = valueOrThrow(decidePublication(draft, validFrom))
  const lineages = await findLineages(work, { ...draft, validFrom }, entries, continuations)
  const edition = await work.change(
    catalogueEditions,
    draft,
    {
      state,
      contentHash,
      validFrom,
      publishedBy: { userId, name },
      publishedAt: work.now,
      draftEntries: [],
    },
    {
      type: 'catalogueEdition.published',
      reason: opinion ?? null,
      payload: {
        validFrom,
        entryCount: entries.length,
        ...(continuations?.length && { continuations }),
      },
    },
  )
  const lineageOf = ({ code }: EntryFacts) => lineages.get(code) ?? entryIdOf(draft._id, code)
  for (const [index, entry] of entries.entries()) {
    const place = { editionId: draft._id, scheme: draft.scheme, edition: draft.edition, position: index + 1 }
    await work.create(
      catalogueEntries,
      entryIdOf(draft._id, entry.code),
      { ...entry, ...place, lineage: lineageOf(entry) },
      { type: 'catalogueEntry.published', payload: { edition: draft._id } },
    )
  }
  return seen(work, edition)
}

/** The kinds of goods of the entries, by code, among all editions published in the scheme. */
async function findLineages(
  work: UnitOfWork,
  edition: CatalogueEdition & Stored,
  entries: readonly EntryFacts[],
  continuations: readonly Continuation[] = [],
): Promise<ReadonlyMap<string, string>> {
  const published = await findEditionsOfKinds(work, edition)
  const { _id, validFrom } = edition
  const lineages = valueOrThrow(decideLineages({ _id, validFrom, entries }, published, continuations))
  const undecided = undecidedContinuations({ _id, validFrom, entries }, published, continuations)
  return valueOrThrow(acceptedUnless(undecided, lineages))
}
