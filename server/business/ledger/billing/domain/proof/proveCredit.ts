import type { CivilDate } from '../../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../../kernel/money.ts'
import { creditAttributed, creditReceived, creditRefunded, type LedgerCredit } from '../creditMoney.ts'
import { keyed } from '../keyed.ts'
import { movementOf } from '../movement.ts'
import type { LedgerTransaction } from '../transaction.ts'
import { compared, type Stated, totalDifference } from './comparison.ts'
import type { LedgerDifference, Subject } from './ledgerDifference.ts'
import { type MoneyEvent, textIn } from './moneyEvent.ts'

/** What a credit says of its money. */
export interface ProvedCredit extends LedgerCredit {
  readonly bookedOn: CivilDate
  readonly amountFen: number
  readonly unallocatedFen: number
  readonly heldFor: string | null
  readonly reference: string
  readonly allocations: readonly {
    readonly holderId: string
    readonly amountFen: number
    readonly receipt: string
    readonly reversedBy: string | null
  }[]
  readonly refunds: readonly {
    readonly amountFen: number
    readonly refundedOn: CivilDate
    readonly reference: string
    readonly event: string
  }[]
}

/** Events of a credit by which money moves or becomes known to be somebody's. */
export const CREDIT_MONEY_EVENTS: readonly string[] = [
  'bankCredit.entered',
  'bankCredit.allocated',
  'bankCredit.attributed',
  'bankCredit.reversed',
  'bankCredit.refunded',
]

/**
 * What a credit says of its money and the ledger does not: that it came, whose each event says that it is, that every part
 * which pays premium is a transaction of the policy it names (`receipts`, by their events), and its own totals.
 */
export function proveCredit(
  credit: ProvedCredit,
  subject: Subject,
  receipts: ReadonlyMap<string, LedgerTransaction>,
): readonly LedgerDifference[] {
  const entered = subject.events.find(({ type }) => type === 'bankCredit.entered')
  const occasion = { event: entered?._id ?? '', effectiveOn: credit.bookedOn }
  const { amountFen, reference } = credit
  const received: Stated = {
    source: 'amount',
    draft: creditReceived(credit, { amountFen, reference, bankReference: null }, occasion),
    found: subject.transactions.find(({ kind }) => kind === 'creditReceived'),
  }
  const attributed = subject.events.flatMap((event) => statedAttributions(credit, event, subject))
  return [
    ...compared(subject, [received, ...attributed, ...statedRefunds(credit, subject)]),
    ...credit.allocations.flatMap((allocation, index) => allocationDifferences(allocation, index, subject, receipts)),
    ...totalDifferences(credit, subject),
  ]
}

interface Attributed {
  readonly holderId: string
  readonly amountFen: number
}

const attributedBy = ({ payload }: MoneyEvent): readonly Attributed[] =>
  Array.isArray(payload.attributed) ? (payload.attributed as Attributed[]) : []

function statedAttributions(credit: ProvedCredit, event: MoneyEvent, { transactions }: Subject): Stated[] {
  return attributedBy(event).map(({ holderId, amountFen }, index) => ({
    source: `${event._id}.attributed.${index}`,
    draft: creditAttributed(
      credit,
      { holderId, amountFen },
      { event: event._id, effectiveOn: effectiveDayOf(event, credit) },
    ),
    found: transactions.find(
      (one) => one.kind === 'creditAttributed' && one.event === event._id && one.parties.manufacturerId === holderId,
    ),
  }))
}

/**
 * What a wrong receipt gives back counts from the day two people said so, what goes back to its payer from the day it was
 * paid, all else from the day the money came.
 */
function effectiveDayOf(event: MoneyEvent, { bookedOn }: ProvedCredit): CivilDate {
  if (event.type === 'bankCredit.reversed') return event.businessDate
  return event.type === 'bankCredit.refunded' ? textIn(event, 'refundedOn') : bookedOn
}

const statedRefunds = (credit: ProvedCredit, { transactions }: Subject): Stated[] =>
  credit.refunds.map(({ event, refundedOn, ...paid }, index) => ({
    source: `refunds.${index}`,
    draft: creditRefunded(credit, paid, { event, effectiveOn: refundedOn }),
    found: transactions.find((one) => one.kind === 'creditRefunded' && one.event === event),
  }))

function allocationDifferences(
  { receipt, amountFen }: ProvedCredit['allocations'][number],
  index: number,
  { subject }: Subject,
  receipts: ReadonlyMap<string, LedgerTransaction>,
): LedgerDifference[] {
  const found = receipts.get(receipt)
  const foundFen = found ? movementOf(found).amountFen : 0
  if (foundFen === amountFen) return []
  const about = { subject, source: `allocations.${index}`, kind: 'premiumAllocated' as const }
  return [
    found
      ? { fault: 'posting-amount-differs', ...about, posting: found._id, found: foundFen, expected: amountFen }
      : { fault: 'posting-missing', ...about, found: 0, expected: amountFen },
  ]
}

/** What is left is what came less what stands allocated or went back; and what is known to be each policyholder's is that and what is held for them. */
function totalDifferences(credit: ProvedCredit, subject: Subject): readonly LedgerDifference[] {
  const standing = credit.allocations.filter(({ reversedBy }) => reversedBy === null)
  const goneFen = sumFen([...standing, ...credit.refunds].map(({ amountFen }) => amountFen))
  const leftFen = credit.amountFen - goneFen
  const held = credit.heldFor === null ? [] : [{ holderId: credit.heldFor, amountFen: credit.unallocatedFen }]
  const known = keyed([...standing, ...held], ({ holderId }) => holderId)
  const told = keyed(subject.events.flatMap(attributedBy), ({ holderId }) => holderId)
  const holders = [...new Set([...known.keys(), ...told.keys()])]
  return [
    ...totalDifference(subject, 'unallocatedFen', credit.unallocatedFen, leftFen),
    ...holders.flatMap((holderId) =>
      totalDifference(subject, `attributed.${holderId}`, told.get(holderId) ?? 0, known.get(holderId) ?? 0),
    ),
  ]
}
