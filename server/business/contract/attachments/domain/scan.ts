import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { AttachmentRefusalCode } from '../attachments.refusals.ts'

/** Name of what the scanner found; null: it called the file clean. */
export type ScanFinding = string | null

const FOUND = /^stream: (.{1,200}) FOUND$/

/**
 * What a scanner's answer says of a file (clamd, `INSTREAM`). Fails closed: only the exact word of a clean file passes; no
 * answer (null) and any other one mean that nobody has looked.
 */
export function decideScan(answer: string | null): Decision<ScanFinding, AttachmentRefusalCode> {
  if (answer === 'stream: OK') return accepted(null)
  const signature = FOUND.exec(answer ?? '')?.[1]
  return signature === undefined ? refused({ code: 'attachment.scanner-unavailable' }) : accepted(signature)
}

/** Nothing in which the scanner found something is kept. */
export const decideClean = (finding: ScanFinding): Decision<true, AttachmentRefusalCode> =>
  finding === null ? accepted(true) : refused({ code: 'attachment.infected', value: finding })
