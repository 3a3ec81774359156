/**
 * Why an archive is not read: it is not whole or not exactly one archive, is in the zip64 format, encrypted, or has more
 * entries, unpacks to more bytes or more densely than allowed.
 */
export type ArchiveProblem = 'damaged' | 'zip64' | 'encrypted' | 'entries' | 'size' | 'ratio'

/** An archive that is not read, and the entry that shows why, where it is one. */
export class ArchiveFault extends Error {
  readonly problem: ArchiveProblem
  readonly entry: string | null

  constructor(problem: ArchiveProblem, entry: string | null, cause?: unknown) {
    super(`archive not read: ${problem}${entry === null ? '' : ` at ${entry}`}`, { cause })
    this.name = 'ArchiveFault'
    this.problem = problem
    this.entry = entry
  }
}
