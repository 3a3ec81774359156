import type { Refusal } from '../../../../kernel/refusal.ts'
import type { AttachmentRefusalCode } from '../attachments.refusals.ts'

/** A reason not to take a file, found inside it. */
export type ExaminationFinding = Refusal<AttachmentRefusalCode>

/** What a look inside a file brings out. */
export interface Examination {
  /** Which office document an archive is; null: none on the list, or no archive. */
  readonly officeKind: 'xlsx' | 'docx' | null
  readonly findings: readonly ExaminationFinding[]
}

/** Text of a finding's value: long enough to be found again, no longer. */
export const shown = (text: string): string => text.slice(0, 100)
