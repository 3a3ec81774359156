import { currentVersion, type Policy } from '../../../contract/terms/domain/policy.ts'
import type { Book } from './posting.ts'

/** Sum of the movements of one subject in one book from one account to another. */
export interface SubjectTotal {
  readonly book: Book
  readonly source: string
  readonly destination: string
  readonly amountFen: number
  /** The smallest single movement in the sum. */
  readonly smallestFen: number
}

export type LedgerRule =
  | 'movementsPositive'
  | 'cashWithinDue'
  | 'reserveNotNegative'
  | 'settledNetsToZero'
  | 'writtenMatchesPolicy'
  | 'paidMatchesPolicy'

/** A place where the ledger contradicts itself or a case. */
export interface Mismatch {
  readonly subject: string
  readonly rule: LedgerRule
  readonly book: Book
  /** From whom to whom, as `insurer:ORG…>beneficiary:ORG…`. */
  readonly accounts: string
  readonly foundFen: number
  readonly expectedFen: number
}

/** What the ledger says of a policy or claim. */
export interface Subject {
  readonly subject: string
  readonly totals: readonly SubjectTotal[]
}

/** Every movement is positive and goes from one account to another; nobody paid another more than was due. */
export function proveMovements({ subject, totals }: Subject): Mismatch[] {
  const malformed = totals
    .filter(({ smallestFen, amountFen, source, destination }) =>
      smallestFen > 0 && Number.isSafeInteger(amountFen) ? source === destination : true,
    )
    .map((total) => ({
      subject,
      rule: 'movementsPositive' as const,
      book: total.book,
      accounts: pairOf(total),
      foundFen: total.smallestFen,
      expectedFen: 1,
    }))
  return [...malformed, ...overpayments({ subject, totals }), ...negativeReserves({ subject, totals })]
}

function overpayments({ subject, totals }: Subject): Mismatch[] {
  return pairsIn(totals, ['cash']).flatMap((accounts) => {
    const foundFen = netOf(totals, 'cash', accounts)
    const expectedFen = Math.max(0, netOf(totals, 'due', accounts))
    return foundFen <= expectedFen
      ? []
      : [{ subject, rule: 'cashWithinDue' as const, book: 'cash' as const, accounts, foundFen, expectedFen }]
  })
}

function negativeReserves({ subject, totals }: Subject): Mismatch[] {
  return pairsIn(totals, ['reserve'])
    .filter((accounts) => accounts.includes('>reserve:'))
    .flatMap((accounts) => {
      const foundFen = netOf(totals, 'reserve', accounts)
      return foundFen >= 0
        ? []
        : [
            {
              subject,
              rule: 'reserveNotNegative' as const,
              book: 'reserve' as const,
              accounts,
              foundFen,
              expectedFen: 0,
            },
          ]
    })
}

/** A settled case nets to zero across its parties: all that was due is paid, nothing stays reserved. */
export function proveSettled({ subject, totals }: Subject): Mismatch[] {
  const compare = (book: Book, accounts: string, expectedFen: number): Mismatch[] => {
    const foundFen = netOf(totals, book, accounts)
    return foundFen === expectedFen
      ? []
      : [{ subject, rule: 'settledNetsToZero', book, accounts, foundFen, expectedFen }]
  }
  return [
    ...pairsIn(totals, ['due', 'cash']).flatMap((pair) => compare('cash', pair, netOf(totals, 'due', pair))),
    ...pairsIn(totals, ['reserve']).flatMap((pair) => compare('reserve', pair, 0)),
  ]
}

/** What a policy says of its own money and the ledger does not: premium written once issued, premium received. */
export function provePolicy(
  policy: Pick<Policy, 'versions' | 'paidPremiumFen' | 'state' | 'holderId' | 'parties'>,
  { subject, totals }: Subject,
): Mismatch[] {
  const accounts = `policyholder:${policy.holderId}>insurer:${policy.parties.insurerIds[0]}`
  const writtenFen = policy.state === 'issued' ? currentVersion(policy).premiumFen : 0
  const compare = (rule: LedgerRule, book: Book, expectedFen: number): Mismatch[] => {
    const foundFen = netOf(totals, book, accounts)
    return foundFen === expectedFen ? [] : [{ subject, rule, book, accounts, foundFen, expectedFen }]
  }
  return [
    ...compare('writtenMatchesPolicy', 'due', writtenFen),
    ...compare('paidMatchesPolicy', 'cash', policy.paidPremiumFen),
  ]
}

/** Each pair of accounts once, in the direction of its first movement. */
function pairsIn(totals: readonly SubjectTotal[], books: readonly Book[]): string[] {
  const pairs = new Set<string>()
  for (const total of totals) {
    if (books.includes(total.book) && !pairs.has(`${total.destination}>${total.source}`)) pairs.add(pairOf(total))
  }
  return [...pairs]
}

/** Movements one way less movements back. */
function netOf(totals: readonly SubjectTotal[], book: Book, accounts: string): number {
  const [source, destination] = accounts.split('>')
  return totals
    .filter((total) => total.book === book)
    .reduce((net, total) => {
      if (total.source === source && total.destination === destination) return net + total.amountFen
      if (total.source === destination && total.destination === source) return net - total.amountFen
      return net
    }, 0)
}

const pairOf = ({ source, destination }: Pick<SubjectTotal, 'source' | 'destination'>): string =>
  `${source}>${destination}`
