import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { IssuedDocument } from './issuedDocument.ts'

export const DOCUMENT_STATUSES = [
  'valid',
  'notYet',
  'inForce',
  'amended',
  'expired',
  'cancelled',
  'void',
  'superseded',
  'withdrawn',
] as const
/** What a document is worth on a day; derived, never stored. */
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]

type OfPolicy = Pick<Policy, 'state' | 'period' | 'versionNo'>

/**
 * What a document is worth on a day: whether something has taken its place, and otherwise what has become of the cover it
 * tells of. A receipt stands whatever becomes of the cover.
 */
export function documentStatus(
  { kind, end, period, versionNo }: Pick<IssuedDocument, 'kind' | 'end' | 'period' | 'versionNo'>,
  policy: OfPolicy,
  businessDate: CivilDate,
): DocumentStatus {
  if (end !== null && businessDate >= end.from) return end.how
  if (kind === 'receipt') return 'valid'
  if (policy.state === 'void') return 'void'
  if (businessDate < policy.period.from) return 'notYet'
  if (businessDate >= policy.period.to) return policy.period.to < period.to ? 'cancelled' : 'expired'
  return kind === 'policy' && policy.versionNo > versionNo ? 'amended' : 'inForce'
}
