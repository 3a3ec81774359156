import type { LedgerDifference } from '../../../ledger/billing/domain/proof/ledgerDifference.ts'
import type { RecordFinding } from '../domain/findings.ts'

/** A difference of the ledger as a finding: the transaction or the item that has none, what is expected, what is there. */
export function ledgerFinding(difference: LedgerDifference): RecordFinding {
  const { fault, subject, source, posting, kind, of = {}, field, found, expected } = difference
  const where = posting ?? [subject, source].filter((part) => part !== undefined).join(' ')
  const named = { document: subject, source, kind, ...of, field, expected: expected ?? 'none', found: found ?? 'none' }
  const facts = Object.entries(named).filter(([, value]) => value !== undefined && value !== null)
  return { where, fault, detail: facts.map(([name, value]) => `${name}=${value}`).join(' ') }
}
