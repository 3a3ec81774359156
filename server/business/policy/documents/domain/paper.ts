/** A table of a document, as texts. */
export interface ScheduleTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A labelled line of a document. */
export type ScheduleLine = readonly [label: string, text: string]

/** A part of a document, as it is read from top to bottom. */
export type PaperBlock =
  | { readonly is: 'lines'; readonly lines: readonly ScheduleLine[] }
  /** `shares` of the text's width, column by column; null: a narrow column of numbers, the rest alike. */
  | {
      readonly is: 'table'
      readonly heading: string
      readonly table: ScheduleTable
      readonly shares: readonly number[] | null
    }
  | { readonly is: 'texts'; readonly heading: string; readonly texts: readonly string[] }
  /** Exclusions and clauses of the pinned product, which its hash stands for. */
  | { readonly is: 'wording'; readonly productHash: string }

/**
 * Everything a document says, fixed on the day it is issued; it is printed from this alone. What the hash of a product pins
 * need not be repeated: content of another hash is never printed.
 */
export interface Paper {
  readonly title: string
  /** Who issues it: heads the document, and its seal goes below it. */
  readonly insurer: string
  readonly policyNo: string
  readonly issuedOn: Date
  readonly blocks: readonly PaperBlock[]
  /** Hash of what the document says. */
  readonly contentHash: string
}

/** What a product says word for word. */
export interface Wording {
  readonly exclusions: readonly string[]
  readonly clause: readonly { readonly heading: string; readonly text: string }[]
}

/** The product whose wording a document carries; null where it carries none. */
export const wordingOf = ({ blocks }: Pick<Paper, 'blocks'>): string | null =>
  blocks.flatMap((block) => (block.is === 'wording' ? block.productHash : []))[0] ?? null
