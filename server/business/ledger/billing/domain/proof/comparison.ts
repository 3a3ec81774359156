import { canonicalJson } from '../../../../../kernel/canonical.ts'
import { mirrored, netted } from '../correction.ts'
import { earningText } from '../earned.ts'
import { movementOf } from '../movement.ts'
import type { LedgerTransaction, TransactionDraft } from '../transaction.ts'
import type { LedgerDifference, Subject } from './ledgerDifference.ts'

/** A transaction as an item of a document demands it. */
export interface Stated {
  /** The item, as `payments.0`. */
  readonly source: string
  readonly draft: TransactionDraft
  /** What stands in the ledger for it; none where nothing does. */
  readonly found: LedgerTransaction | undefined
  /** By how much the item moves more than was owed. */
  readonly beyondFen?: number
}

/**
 * Each item of a document against its transaction, and each transaction against the items: entry by entry, so that what is
 * too much in one place is named whatever is too little in another.
 */
export function compared({ subject, transactions }: Subject, stated: readonly Stated[]): LedgerDifference[] {
  const known = new Set(stated.map(({ found }) => found?._id))
  const extra = transactions.filter(({ _id }) => !known.has(_id))
  return [
    ...stated.flatMap((each) => differencesOf(subject, each)),
    ...extra.map(
      (posting): LedgerDifference => ({
        fault: 'posting-without-source',
        subject,
        posting: posting._id,
        kind: posting.kind,
        found: movementOf(posting).amountFen,
        expected: 0,
      }),
    ),
  ]
}

function differencesOf(subject: string, { source, draft, found, beyondFen = 0 }: Stated): LedgerDifference[] {
  const { kind } = draft
  const about = { subject, source, ...(found && { posting: found._id }), kind }
  const expected = movementOf(draft).amountFen
  if (!found) return [{ fault: 'posting-missing', ...about, found: 0, expected }]
  if (beyondFen !== 0) return [{ fault: 'more-than-owed', ...about, found: expected + Math.abs(beyondFen), expected }]
  return [...amountDifferences(draft, found, about), ...headerDifferences(draft, found, about)]
}

type About = Pick<LedgerDifference, 'subject' | 'source' | 'posting' | 'kind'>

const amountDifferences = (draft: TransactionDraft, found: LedgerTransaction, about: About): LedgerDifference[] =>
  netted([...mirrored(draft.entries), ...found.entries]).map(({ amountFen, ...of }) => {
    const expected = amountIn(draft, of)
    return { fault: 'posting-amount-differs', ...about, of, found: expected + amountFen, expected }
  })

/** What an entry of the same account and dimensions changes it by in a draft. */
const amountIn = ({ entries }: TransactionDraft, of: LedgerDifference['of']): number => {
  const same = netted(entries).find(({ amountFen, ...dimensions }) => canonicalJson(dimensions) === canonicalJson(of))
  return same?.amountFen ?? 0
}

/** What a transaction is found and counted by, beside its amounts. */
const HEADER: Readonly<Record<string, (draft: TransactionDraft) => string | null>> = {
  event: ({ event }) => event,
  effectiveOn: ({ effectiveOn }) => effectiveOn,
  earns: ({ earns }) => earns && (earns.risk ? earningText(earns) : `${earns.from}/${earns.to}`),
  policyNo: ({ policyNo }) => policyNo,
  productCode: ({ productCode }) => productCode,
  region: ({ region }) => region,
  manufacturerId: ({ parties }) => parties.manufacturerId,
  reference: ({ reference }) => reference ?? null,
  corrects: ({ corrects }) => corrects,
}

const headerDifferences = (draft: TransactionDraft, transaction: LedgerTransaction, about: About): LedgerDifference[] =>
  Object.entries(HEADER)
    .map(([field, read]) => ({ field, found: read(transaction), expected: read(draft) }))
    .filter(({ found, expected }) => found !== expected)
    .map((differs) => ({
      fault: differs.field === 'earns' ? 'earning-days-differ' : 'posting-header-differs',
      ...about,
      ...differs,
    }))

/** A total that a document keeps beside its items, where it is not what they sum to. */
export const totalDifference = (
  { subject }: Pick<Subject, 'subject'>,
  field: string,
  found: number,
  expected: number,
): readonly LedgerDifference[] =>
  found === expected ? [] : [{ fault: 'total-differs', subject, field, found, expected }]
