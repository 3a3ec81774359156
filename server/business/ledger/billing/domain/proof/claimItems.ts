import type { CivilDate } from '../../../../../kernel/civilDate.ts'
import { sumFen } from '../../../../../kernel/money.ts'
import { type MoneyEvent, numberIn, seqOf } from './moneyEvent.ts'

interface Moved {
  readonly amountFen: number
  readonly reference: string
}

/** The items of a claim that money was set aside, owed and paid by. */
export interface ClaimItems {
  readonly state: string
  readonly reserve: {
    readonly currentFen: number
    readonly history: readonly { readonly amountFen: number; readonly on: CivilDate }[]
  }
  readonly approval: { readonly amountFen: number; readonly approvedOn: CivilDate } | null
  readonly payments: readonly (Moved & { readonly paidOn: CivilDate })[]
  readonly corrections?: readonly { readonly fromFen: number; readonly toFen: number; readonly on: CivilDate }[]
  /** What the beneficiary gave back after a correction. */
  readonly repayments?: readonly (Moved & { readonly receivedOn: CivilDate })[]
  /** Below zero the beneficiary owes it; absent before corrections: what is approved and not paid. */
  readonly outstandingFen?: number
}

/** Events of a claim that money moves, is owed or is set aside by. */
export const CLAIM_MONEY_EVENTS: readonly string[] = [
  'claim.reserveChanged',
  'claim.approved',
  'claim.corrected',
  'claim.paid',
  'claim.repaid',
  'claim.closed',
]

/** An item, with the event that brought it; an empty one where no event did. */
interface Item {
  /** As `payments.0`. */
  readonly source: string
  readonly event: string
  readonly effectiveOn: CivilDate
}

/** What is set aside or owed in all from an event on. */
export interface Level extends Item {
  readonly amountFen: number
}

/** Money that went to the beneficiary; below zero, what came back. */
export interface ClaimPayment extends Item, Moved {}

/** The levels of the case reserve: somebody set it, or payment or closure let go of what was left. */
export function reserveLevelsOf({ reserve }: ClaimItems, events: readonly MoneyEvent[]): readonly Level[] {
  const changing: MoneyEvent[] = []
  for (const event of events) {
    const heldFen = changing.length === 0 ? 0 : (reserve.history[changing.length - 1]?.amountFen ?? 0)
    const letsGo = event.type === 'claim.paid' || event.type === 'claim.closed'
    if (event.type === 'claim.reserveChanged' || (letsGo && heldFen !== 0)) changing.push(event)
  }
  return reserve.history.map(({ amountFen, on }, index) => ({
    source: `reserve.history.${index}`,
    event: changing[index]?._id ?? '',
    effectiveOn: on,
    amountFen,
  }))
}

/**
 * All that is owed to the beneficiary, paid or not, from each approval and correction on. A claim keeps its last approval:
 * of earlier ones, which taking it up again removed, the event speaks.
 */
export function dueLevelsOf(
  claim: ClaimItems,
  events: readonly MoneyEvent[],
  movements: readonly ClaimPayment[],
): readonly Level[] {
  const decisions = [...approvalsOf(claim, events, movements), ...correctionsOf(claim, events)]
  const levels: Level[] = []
  for (const { levelAfter, ...item } of decisions.toSorted((one, other) => seqOf(one.event) - seqOf(other.event)))
    levels.push({ ...item, amountFen: levelAfter(levels.at(-1)?.amountFen ?? 0) })
  return levels
}

/** What makes a level of the one before it. */
interface DueDecision extends Item {
  readonly levelAfter: (beforeFen: number) => number
}

function approvalsOf(
  { approval }: ClaimItems,
  events: readonly MoneyEvent[],
  movements: readonly ClaimPayment[],
): readonly DueDecision[] {
  const approving = events.filter(({ type }) => type === 'claim.approved')
  const last = approval ? approving.at(-1) : undefined
  const earlier = approving
    .filter((event) => event !== last)
    .map((event) => ({
      source: event._id,
      event: event._id,
      effectiveOn: event.businessDate,
      levelAfter: () => paidBefore(movements, event._id) + numberIn(event, 'amountFen'),
    }))
  if (!approval) return earlier
  const event = last?._id ?? ''
  const levelAfter = () => paidBefore(movements, event) + approval.amountFen
  return [...earlier, { source: 'approval', event, effectiveOn: approval.approvedOn, levelAfter }]
}

function correctionsOf({ corrections = [] }: ClaimItems, events: readonly MoneyEvent[]): readonly DueDecision[] {
  const correcting = events.filter(({ type }) => type === 'claim.corrected')
  return corrections.map(({ fromFen, toFen, on }, index) => ({
    source: `corrections.${index}`,
    event: correcting[index]?._id ?? '',
    effectiveOn: on,
    levelAfter: (beforeFen) => beforeFen + toFen - fromFen,
  }))
}

const paidBefore = (movements: readonly ClaimPayment[], before: string): number =>
  sumFen(movements.filter(({ event }) => seqOf(event) < seqOf(before)).map(({ amountFen }) => amountFen))

/** Payments and what was given back, in the order of their events. */
export function movementsOf({ payments, repayments = [] }: ClaimItems, events: readonly MoneyEvent[]): ClaimPayment[] {
  const eventsOf = (type: string) => events.filter((event) => event.type === type).map(({ _id }) => _id)
  const [paid, repaid] = [eventsOf('claim.paid'), eventsOf('claim.repaid')]
  const movements: ClaimPayment[] = [
    ...payments.map(({ amountFen, reference, paidOn }, index) => ({
      source: `payments.${index}`,
      event: paid[index] ?? '',
      effectiveOn: paidOn,
      amountFen,
      reference,
    })),
    ...repayments.map(({ amountFen, reference, receivedOn }, index) => ({
      source: `repayments.${index}`,
      event: repaid[index] ?? '',
      effectiveOn: receivedOn,
      amountFen: -amountFen,
      reference,
    })),
  ]
  return movements.toSorted((one, other) => seqOf(one.event) - seqOf(other.event))
}
