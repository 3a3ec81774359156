import type { AuditEventView } from '../../../server/business/desk/audit/audit.contract.ts'

/** The address of what a document was after an event. */
export const addressOfRecord = ({ stream, seq }: Pick<AuditEventView, 'stream' | 'seq'>): string =>
  `/audit/state?${new URLSearchParams({ stream, seq: String(seq) })}`
