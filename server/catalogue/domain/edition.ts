import type { EntryFacts } from './entry.ts'

/** Schemes with a guidance catalogue of their own. */
export const SCHEMES = ['first-set-equipment', 'first-batch-material'] as const
export type SchemeCode = (typeof SCHEMES)[number]

const PREFIXES: Readonly<Record<SchemeCode, string>> = { 'first-set-equipment': 'EQ', 'first-batch-material': 'NM' }

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

/** What the identities of a scheme's editions begin with. */
export const schemePrefix = (scheme: SchemeCode): string => PREFIXES[scheme]

/** The identity of an edition, as in `EQ-2024`. */
export const editionIdOf = ({ scheme, edition }: Pick<EditionFacts, 'scheme' | 'edition'>): string =>
  `${PREFIXES[scheme]}-${edition}`
