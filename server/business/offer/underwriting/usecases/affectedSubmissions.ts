import { holdsPermission } from '../../../../../config/permissions.ts'
import { catalogueEditions } from '../../../../../models/catalogueEditions.ts'
import { beginsWith } from '../../../../../models/prefix.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { CatalogueEdition, EditionRef } from '../../../reference/catalogue/domain/edition.ts'
import { replacedEdition } from '../../../reference/catalogue/domain/editionLine.ts'
import { type EntryFacts, entryIdOf } from '../../../reference/catalogue/domain/entry.ts'
import { pairEntries } from '../../../reference/catalogue/domain/pairEntries.ts'
import { schemePrefix } from '../../../reference/catalogue/domain/scheme.ts'
import { findEntriesOfEdition, findPublishedEditions } from '../../../reference/catalogue/usecases/editions.ts'
import { type AffectedSubmission, determineAffected } from '../domain/affected.ts'
import { OPEN_SUBMISSION_STATES } from '../domain/openStates.ts'
import type { Submission } from '../domain/submission.ts'

export interface AffectedSubmissions {
  readonly replaces: string | null
  readonly validFrom: CivilDate
  /** Whether these are all open submissions or only those the reader may see. */
  readonly everybodys: boolean
  readonly affected: readonly AffectedSubmission[]
  /** The numbers among them the reader may see. */
  readonly visible: ReadonlySet<string>
}

type OpenSubmission = Pick<Submission, 'state' | 'period' | 'items'> & Pick<Stored, '_id'>

export interface FindAffectedSubmissions extends EditionRef {
  readonly validFrom?: string
}

/**
 * The open submissions an edition concerns, and how, before it is published or afterwards: those that name entries of the
 * edition it replaces, and those of the scheme whose cover begins when it is valid. Who prepares editions is told of all,
 * though by number only what they may see; everyone else of their own.
 */
export async function findAffectedSubmissions(
  reader: Reader,
  { editionId, ...query }: FindAffectedSubmissions,
): Promise<AffectedSubmissions> {
  const stored = await getVisible(reader, catalogueEditions, editionId)
  const validFrom = stored.state === 'draft' ? (query.validFrom ?? stored.validFrom) : stored.validFrom
  const edition = { ...stored, validFrom }
  const replaced = replacedEdition(edition, await findPublishedEditions(reader))
  const everybodys = holdsPermission(reader.actor.roles, 'catalogue.import')
  const open = await findConcerned(
    edition,
    replaced?._id ?? null,
    everybodys ? {} : submissionStore.visibility(reader.actor),
  )
  const successors = await findSuccessors(edition, open)
  const affected = open.flatMap((submission) => determineAffected(submission, validFrom, successors) ?? [])
  return {
    replaces: replaced?._id ?? null,
    validFrom,
    everybodys,
    affected,
    visible: await visibleAmong(reader, affected),
  }
}

function findConcerned(
  { scheme, validFrom }: CatalogueEdition,
  replaced: string | null,
  visibility: object,
): Promise<OpenSubmission[]> {
  const state = { $in: OPEN_SUBMISSION_STATES }
  const naming = (prefix: string) => ({ state, 'items.catalogueEntryId': beginsWith(prefix) })
  const concerned: object[] = [{ ...naming(`${schemePrefix(scheme)}-`), 'period.from': { $gte: validFrom } }]
  if (replaced !== null) concerned.push(naming(`${replaced}:`))
  return submissionStore.model
    .find({ $and: [{ $or: concerned }, visibility] } as object, { state: 1, period: 1, items: 1 })
    .sort({ _id: 1 })
    .lean<OpenSubmission[]>()
}

/** For every entry the submissions name, the same product in the edition, or null. */
async function findSuccessors(
  edition: CatalogueEdition & Stored,
  submissions: readonly OpenSubmission[],
): Promise<ReadonlyMap<string, { readonly earlier: EntryFacts; readonly later: EntryFacts | null }>> {
  const named = submissions.flatMap(({ items }) => items.flatMap(({ catalogueEntryId }) => catalogueEntryId ?? []))
  const ids = [...new Set(named.map((entryId) => entryId.split(':')[0] ?? ''))]
  const editions = await catalogueEditions.model
    .find({ _id: { $in: ids }, scheme: edition.scheme })
    .lean<(CatalogueEdition & Stored)[]>()
  const later = await findEntriesOfEdition(edition)
  const successors = await Promise.all(
    editions.map(async (earlier) =>
      pairEntries(await findEntriesOfEdition(earlier), later).flatMap((pair) =>
        pair.earlier ? [[entryIdOf(earlier._id, pair.earlier.code), { ...pair, earlier: pair.earlier }] as const] : [],
      ),
    ),
  )
  return new Map(successors.flat())
}

async function visibleAmong(reader: Reader, affected: readonly AffectedSubmission[]): Promise<ReadonlySet<string>> {
  const numbers = affected.map(({ number }) => number)
  const found = await submissionStore.model
    .find({ $and: [{ _id: { $in: numbers } }, submissionStore.visibility(reader.actor)] } as object, { _id: 1 })
    .lean<Pick<Stored, '_id'>[]>()
  return new Set(found.map(({ _id }) => _id))
}
