/** How much of a file is read at most; a file with more is refused as a whole. */
export interface ReadingLimits {
  readonly unpackedBytes: number
  readonly rows: number
  readonly cells: number
}

export const READING_LIMITS: ReadingLimits = {
  unpackedBytes: 100 * 1024 * 1024,
  rows: 100_000,
  cells: 500_000,
}
