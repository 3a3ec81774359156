import { contentHash } from '../../../../kernel/canonical.ts'
import { type CivilDate, laterOf } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { CatalogueRefusalCode } from '../catalogue.refusals.ts'
import type { CatalogueEdition, EditionFacts } from './edition.ts'
import type { EntryFacts } from './entry.ts'

/** What makes two imports the same: facts of the edition and entries, in their order. */
export function editionHash(edition: EditionFacts, entries: readonly EntryFacts[]): string {
  const { scheme, edition: year, name, sample, source, validFrom, validTo } = edition
  return contentHash({ facts: { scheme, edition: year, name, sample, source, validFrom, validTo }, entries })
}

/**
 * A draft's entries as they will be published from this day on: those that begin with the edition move with it, and none
 * holds before it.
 */
export const entriesFrom = (
  { draftEntries, validFrom: imported }: Pick<CatalogueEdition, 'draftEntries' | 'validFrom'>,
  validFrom: CivilDate,
): readonly EntryFacts[] =>
  draftEntries.map((entry) => ({
    ...entry,
    validFrom: entry.validFrom === imported ? validFrom : laterOf(entry.validFrom, validFrom),
  }))

export interface Publication {
  readonly entries: readonly EntryFacts[]
  readonly contentHash: string
}

/** What is published when a draft becomes valid on this day; refuses where edition or entries would end before they begin. */
export function decidePublication(
  draft: CatalogueEdition,
  validFrom: CivilDate,
): Decision<Publication, CatalogueRefusalCode> {
  const field = 'validFrom'
  const unit = 'date'
  const entries = entriesFrom(draft, validFrom)
  const ended = [
    draft.validTo,
    ...entries.filter((entry) => entry.validFrom === validFrom).map(({ validTo }) => validTo),
  ]
    .filter((validTo) => validTo !== null)
    .filter((validTo) => validTo <= validFrom)
    .toSorted()
  if (ended[0] !== undefined)
    return refused({ code: 'catalogue.validity-empty', field, value: validFrom, threshold: ended[0], unit })
  return accepted({ entries, contentHash: editionHash({ ...draft, validFrom }, entries) })
}
