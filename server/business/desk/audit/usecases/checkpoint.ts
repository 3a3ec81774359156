import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { contentHash } from '../../../../kernel/canonical.ts'
import type { VerificationState } from './verifyRecord.ts'

/** How long a verification that was stopped may be gone on with: what was looked at before may have changed since. */
const VALID_MS = 24 * 3_600_000

interface Kept {
  /** Hash of what was verified: the database, and the heads given. */
  readonly of: string
  readonly at: string
  readonly state: VerificationState
}

/** A file that keeps where a verification by hand is, so that one that was killed goes on there. */
export interface Checkpoint {
  /** Where the one before was stopped, and when; null where it came to its end, is too old or was of something else. */
  readonly found: { readonly at: Date; readonly state: VerificationState } | null
  save(state: VerificationState): Promise<void>
  /** Whether everything was saved so far: a folder that takes no file keeps nobody from verifying. */
  isKept(): boolean
  remove(): void
}

/** The checkpoint in a file of the verification of something, as of now. Its folder is made where there is none. */
export function openCheckpoint(file: string, verified: unknown, now: Date): Checkpoint {
  const of = contentHash(verified)
  const kept = readKept(file)
  const isValid = kept !== null && kept.of === of && now.getTime() - Date.parse(kept.at) < VALID_MS
  let isKept = true
  return {
    found: isValid ? { at: new Date(kept.at), state: kept.state } : null,
    save: async (state) => {
      try {
        write(file, { of, at: now.toISOString(), state })
      } catch {
        isKept = false
      }
    },
    isKept: () => isKept,
    remove: () => rmSync(file, { force: true }),
  }
}

/** Written aside and renamed, so that a file is whole or not there. */
function write(file: string, kept: Kept): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.part`, JSON.stringify(kept), { mode: 0o600 })
  renameSync(`${file}.part`, file)
}

function readKept(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return null
  }
}
