import fc from 'fast-check'
import { TRANSACTION_KINDS } from '../../../server/business/ledger/billing/domain/account.ts'
import {
  type Line,
  type PartyShare,
  type Statement,
  sharedAmong,
} from '../../../server/business/ledger/billing/domain/build.ts'
import type { LedgerTransaction, TransactionDraft } from '../../../server/business/ledger/billing/domain/transaction.ts'

const line: fc.Arbitrary<Line> = fc.record({
  amountFen: fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
  cover: fc.constantFrom('quality', 'liability', null),
  item: fc.constantFrom(1, 2, null),
  version: fc.constantFrom(1, 2),
  accidentDay: fc.constantFrom('2026-05-01', '2026-06-01', null),
  reserveType: fc.constantFrom('indemnity' as const, 'expense' as const, null),
})

/** Shares of one to four insurers, the whole together. */
export const shares: fc.Arbitrary<readonly PartyShare[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 3 })
  .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 1_000_000])
  .map((bounds) => bounds.slice(1).map((to, index) => ({ party: `ORG-${index}`, sharePpm: to - (bounds[index] ?? 0) })))

const HEADER = {
  event: 'policy:FS2026000001#2',
  subject: 'policy:FS2026000001' as const,
  policyNo: 'FS2026000001',
  effectiveOn: '2026-04-01',
  parties: { insurerIds: ['ORG-0'], manufacturerId: 'ORG-maker', userIds: [], recommenderId: 'ORG-recommender' },
  productCode: 'FS-EQ',
  region: '210100',
}

/** Anything that may be told of money, of every kind, among any insurers. */
export const statements: fc.Arbitrary<Statement> = fc
  .record({
    kind: fc.constantFrom(...TRANSACTION_KINDS),
    among: shares,
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    counterparty: fc.constantFrom('ORG-maker', null),
  })
  .map(({ kind, among, lines, counterparty }) => ({
    ...HEADER,
    kind,
    counterparty,
    lead: among[0]?.party ?? '',
    parts: sharedAmong(among, lines),
  }))

let written = 0
/** A draft as it was written once. */
export const asWritten = (draft: TransactionDraft): LedgerTransaction => ({
  ...draft,
  _id: `LT:${draft.event}.${++written}`,
  reference: null,
  bankReference: null,
  businessDate: draft.effectiveOn,
  recordedOn: draft.effectiveOn,
  recordedAt: new Date(`${draft.effectiveOn}T02:00:00Z`),
})
