import { findLooseFiles, removeFile } from '../../../../../models/attachmentContents.ts'

/** No upload takes that long: requests are ended after minutes. */
const LOOSE_FOR_MS = 6 * 3_600_000

/** Removes files that no content has referred to for hours: their process was stopped before it could. */
export async function sweepLooseFiles(now: Date, onProgress: (removed: number) => Promise<void>): Promise<number> {
  const fileIds = await findLooseFiles(new Date(now.getTime() - LOOSE_FOR_MS))
  let removed = 0
  for (const fileId of fileIds) {
    await removeFile(fileId)
    removed += 1
    await onProgress(removed)
  }
  return removed
}
