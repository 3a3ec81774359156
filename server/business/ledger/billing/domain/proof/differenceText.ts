import { ledgerDifferences } from '../../billing.differences.ts'
import type { LedgerDifference } from './ledgerDifference.ts'

/** Where a difference is: the transaction, or the part of the document that has none. */
export const placeOf = ({ subject, source, posting }: LedgerDifference): string =>
  posting ?? [subject, source].filter((part) => part !== undefined).join(' ')

/** What differs, in words and by name: what the document demands, what the ledger has. */
export function differenceText(difference: LedgerDifference, language: 'zh' | 'en'): string {
  const { code, subject, source, kind, of = {}, field, found, expected } = difference
  const named = { document: subject, source, kind, ...of, field, expected: expected ?? 'none', found: found ?? 'none' }
  const facts = Object.entries(named).filter(([, value]) => value !== undefined && value !== null)
  return `${ledgerDifferences[code][language]}; ${facts.map(([name, value]) => `${name}=${value}`).join(' ')}`
}
