/** Schemes with a guidance catalogue of their own. */
export const SCHEMES = ['first-set-equipment', 'first-batch-material'] as const
export type SchemeCode = (typeof SCHEMES)[number]

const PREFIXES: Readonly<Record<SchemeCode, string>> = { 'first-set-equipment': 'EQ', 'first-batch-material': 'NM' }

/** What is said about an edition as a whole. Editions never change; a correction is a new edition. */
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

export interface CatalogueEdition extends EditionFacts {
  readonly entryCount: number
  /** Hash of facts and entries: the same content imported again is recognised. */
  readonly contentHash: string
}

/** The identity of an edition, as in `EQ-2024`. */
export const editionIdOf = ({ scheme, edition }: Pick<EditionFacts, 'scheme' | 'edition'>): string =>
  `${PREFIXES[scheme]}-${edition}`
