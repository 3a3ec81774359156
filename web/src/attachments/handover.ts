import type { OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import type { UploadLabels } from './attachFile.ts'

/** A file chosen while its case was still being written. */
export interface ChosenFile {
  readonly file: File
  readonly labels: UploadLabels
}

const waiting = new Map<string, readonly ChosenFile[]>()
const keyOf = ({ kind, number }: OwnerRef) => `${kind}:${number}`

/** Leaves chosen files for the page of their case, which now exists: it sends them and shows how far they are. */
export function handOver(owner: OwnerRef, files: readonly ChosenFile[]): void {
  if (files.length > 0) waiting.set(keyOf(owner), files)
}

/** Takes what was left for a case, once. */
export function takeOver(owner: OwnerRef): readonly ChosenFile[] {
  const files = waiting.get(keyOf(owner)) ?? []
  waiting.delete(keyOf(owner))
  return files
}
