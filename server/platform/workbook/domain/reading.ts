import type { Sheet } from './cell.ts'
import type { Encoding } from './encoding.ts'

/** Why a file as a whole cannot be read. */
export type FileProblem =
  | 'not-a-table'
  | 'not-a-workbook'
  | 'unreadable'
  | 'quotes'
  | 'delimiter'
  | 'zip64'
  | 'encrypted'
  | 'too-large'
  | 'too-slow'

/** The first rows of a text as they read in one encoding. */
export interface Preview {
  readonly encoding: Encoding
  readonly firstLines: string
}

/** What a file says, or why nobody can tell. */
export type Reading =
  | { readonly is: 'read'; readonly sheets: readonly Sheet[] }
  /** `place` is where the reading stopped, as `CSV!C7`. */
  | { readonly is: 'refused'; readonly problem: FileProblem; readonly place?: string }
  /** Several encodings are possible: a person looks and says which. */
  | { readonly is: 'doubtful'; readonly previews: readonly Preview[] }

/** How a file is to be read. */
export interface ReadingOrder {
  /** Named by a person; otherwise found out. */
  readonly encoding?: Encoding
  /** Words that begin such a file, by which an encoding is recognised. */
  readonly headings: readonly string[]
  /** Only workbooks, no text. */
  readonly workbooksOnly?: boolean
  /** Bank statements in XML (camt.053) as well. */
  readonly statements?: boolean
  /** Payment status reports in XML (pain.002) as well. */
  readonly statusReports?: boolean
}
