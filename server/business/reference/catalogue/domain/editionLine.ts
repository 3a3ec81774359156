import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { EditionFacts } from './edition.ts'

/** A published edition among those of its scheme. */
export type PublishedEdition = Pick<EditionFacts, 'scheme' | 'edition' | 'validFrom' | 'validTo'> & {
  readonly _id: string
}

/**
 * The first day on which an edition no longer holds: its own end or the day the next published edition of its scheme
 * begins, whichever is earlier; null while neither is known. Derived, because a published edition never changes.
 */
export function endOfEdition(
  edition: Pick<PublishedEdition, 'scheme' | 'validFrom' | 'validTo'>,
  published: readonly PublishedEdition[],
): CivilDate | null {
  const ends = published
    .filter(({ scheme, validFrom }) => scheme === edition.scheme && validFrom > edition.validFrom)
    .map(({ validFrom }) => validFrom)
  if (edition.validTo !== null) ends.push(edition.validTo)
  return ends.toSorted()[0] ?? null
}

/** The published edition that one valid from this day replaces: the latest of the scheme that began before; or null. */
export function replacedEdition(
  { scheme, edition, validFrom }: Pick<EditionFacts, 'scheme' | 'edition' | 'validFrom'>,
  published: readonly PublishedEdition[],
): PublishedEdition | null {
  const earlier = published.filter(
    (other) => other.scheme === scheme && other.edition !== edition && other.validFrom < validFrom,
  )
  return earlier.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1) ?? null
}
