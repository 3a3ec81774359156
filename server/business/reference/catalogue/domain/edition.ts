import type { EntryFacts } from './entry.ts'
import { type SchemeCode, schemePrefix } from './scheme.ts'

export { SCHEMES, type SchemeCode } from './scheme.ts'

/** What is said about an edition as a whole. A published edition never changes; a correction is a new edition. */
export interface EditionFacts {
  readonly scheme: SchemeCode
  /** Year, as in `2024`. */
  readonly edition: string
  readonly name: string
  /** Shipped for demonstration, not the published list. */
  readonly sample: boolean
  /** Document the list comes from. */
  readonly source: string
  /** Civil days from (included) to (excluded); null while nothing replaces it. */
  readonly validFrom: string
  readonly validTo: string | null
}

export const EDITION_STATES = ['draft', 'published', 'discarded'] as const
export type EditionState = (typeof EDITION_STATES)[number]

/** Who imported or published an edition. */
export interface EditionHand {
  readonly userId: string
  readonly name: string
}

/** Names an edition in a command. */
export interface EditionRef {
  readonly editionId: string
}

export interface CatalogueEdition extends EditionFacts {
  readonly state: EditionState
  readonly importedBy: EditionHand
  readonly publishedBy: EditionHand | null
  readonly publishedAt: Date | null
  readonly entryCount: number
  /** Hash of facts and entries: the same content imported again is recognised. */
  readonly contentHash: string
  /** The entries of a draft; publication turns them into entries that everyone reads, and leaves none here. */
  readonly draftEntries: readonly EntryFacts[]
}

/** The identity of an edition, as in `EQ-2024`. */
export const editionIdOf = ({ scheme, edition }: Pick<EditionFacts, 'scheme' | 'edition'>): string =>
  `${schemePrefix(scheme)}-${edition}`
