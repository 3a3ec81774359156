import type { DraftRemainder } from './draftRemainder.ts'

const keyOf = (submissionNo: string): string => `firstcover.draft.${submissionNo}`

/** Keeps on this device what the server does not hold; nothing when there is nothing. */
export function keepRemainder(submissionNo: string, remainder: DraftRemainder | null): void {
  if (remainder) localStorage.setItem(keyOf(submissionNo), JSON.stringify(remainder))
  else localStorage.removeItem(keyOf(submissionNo))
}

/** What this device kept of a draft before. */
export function keptRemainder(submissionNo: string): DraftRemainder | null {
  const kept = localStorage.getItem(keyOf(submissionNo))
  return kept === null ? null : (JSON.parse(kept) as DraftRemainder)
}
