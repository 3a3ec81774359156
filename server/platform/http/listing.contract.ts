import type { SearchOutcome } from '../searching/domain/outcome.ts'

/** A line of an export that tells how far it is. */
export interface ExportProgress {
  /** Rows written, of so many. */
  readonly rows: number
  readonly total: number
  /** The next bytes of the file in Base64. */
  readonly part: string
}

/** A list as the client sees it. */
export interface ListView<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
  readonly total: { readonly count: number; readonly capped: boolean }
  /** What came of `q`; only where it was asked for. */
  readonly found?: SearchOutcome
}
