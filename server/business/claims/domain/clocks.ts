import { addYears, type CivilDate, daysBetween, earlierOf } from '../../../kernel/civilDate.ts'
import {
  type ClockPause,
  type ClockSeverity,
  type ClockStatus,
  clockSeverity,
  clockStatus,
  daysLeft,
  dueOn,
  lastDayOf,
  type StatutoryClock,
} from '../../../kernel/statutoryClock.ts'
import type { Claim } from './claim.ts'

/** Terms of the Insurance Law in calendar days. */
const TERMS = {
  /** Article 23: a complex case is determined within 30 days. */
  determination: { article: '保险法第23条', days: 30, titleZh: '核定时限', titleEn: 'Determination' },
  /** Article 23: payment within 10 days after agreement. */
  payment: { article: '保险法第23条', days: 10, titleZh: '赔款支付时限', titleEn: 'Payment' },
  /** Article 24: refusal notice with reasons within 3 days after the determination. */
  refusalNotice: { article: '保险法第24条', days: 3, titleZh: '拒赔通知时限', titleEn: 'Refusal notice' },
  /** Article 25: what can be determined is paid first when 60 days have not settled the amount. */
  determinablePart: { article: '保险法第25条', days: 60, titleZh: '先予支付时限', titleEn: 'Determinable part' },
} as const

export type ClockCode = keyof typeof TERMS | 'limitation'

/** A statutory deadline as it stands on the business date. */
export interface ClaimClock {
  readonly code: ClockCode
  /** As in `保险法第23条`. */
  readonly article: string
  /** The last day in time. */
  readonly dueOn: CivilDate
  /** 0 on the last day, negative after it. Of a duty done: as of the day it was done. */
  readonly daysLeft: number
  readonly status: ClockStatus
  /** What colour a person should see. */
  readonly severity: ClockSeverity
  readonly titleZh: string
  readonly titleEn: string
}

/** What of a claim its clocks are told from. */
type ClockFacts = Pick<
  Claim,
  'state' | 'lossNotice' | 'documents' | 'supplementRequest' | 'approval' | 'declinature' | 'payments' | 'reopening'
>

/**
 * The statutory clocks of a claim on a business date, derived from the document alone. The 30 and 60 days run from the
 * first receipt of claim and documents; only the 30 days wait for supplements (Interpretation II art. 15). A reopened
 * claim starts them anew. None runs before the first paper has come in.
 */
export const clocksOf = (claim: ClockFacts, businessDate: CivilDate): ClaimClock[] =>
  startedClocks(claim).map((clock) => readClock(clock, businessDate))

/** The open clock that is due first, or null; the limitation does not press the insurer. */
export function nextClock(claim: ClockFacts, businessDate: CivilDate): ClaimClock | null {
  const read = openClocks(claim).map((clock) => readClock(clock, businessDate))
  return read.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0] ?? null
}

/** Where a claim stands among others by what is due first; on no day does this change by itself. */
export interface Pressing {
  /** The last day of the clock that ends first, of those that run; {@link UNDATED} where none does. */
  readonly dueOn: CivilDate
  /** Days left on the clock that is held; absent where none is. */
  readonly heldDaysLeft?: number
}

/** The day of what is due on no day: after every other. */
const UNDATED = '9999-12-31'

/** What {@link nextClock} is due by, told without a day: the earlier of one that stands and one that moves on daily. */
export function pressingOf(claim: ClockFacts): Pressing {
  const ends = openClocks(claim).map(lastDayOf)
  const days = ends.flatMap((end) => ('dueOn' in end ? [end.dueOn] : []))
  const left = ends.flatMap((end) => ('daysLeft' in end ? [end.daysLeft] : []))
  return {
    dueOn: days.reduce(earlierOf, UNDATED),
    ...(left.length > 0 && { heldDaysLeft: Math.min(...left) }),
  }
}

const openClocks = (claim: ClockFacts): NamedClock[] =>
  insurersClocks(claim).filter(({ stoppedOn }) => stoppedOn === null)

const startedClocks = (claim: ClockFacts): NamedClock[] => [...insurersClocks(claim), limitation(claim)]

const insurersClocks = (claim: ClockFacts): NamedClock[] =>
  [determination(claim), determinablePart(claim), payment(claim), refusalNotice(claim)].filter(
    (clock) => clock !== null,
  )

function readClock({ titles, ...clock }: NamedClock, businessDate: CivilDate): ClaimClock {
  return {
    code: clock.code,
    article: clock.article,
    dueOn: dueOn(clock, businessDate),
    daysLeft: daysLeft(clock, businessDate),
    status: clockStatus(clock, businessDate),
    severity: clockSeverity(clock, businessDate),
    ...titles,
  }
}

interface NamedClock extends StatutoryClock {
  readonly code: ClockCode
  readonly titles: { readonly titleZh: string; readonly titleEn: string }
}

function named(
  code: keyof typeof TERMS,
  startedOn: CivilDate | null,
  stoppedOn: CivilDate | null,
  pauses: readonly ClockPause[] = [],
): NamedClock | null {
  if (startedOn === null) return null
  const { article, days, titleZh, titleEn } = TERMS[code]
  return { code, article, days, startedOn, stoppedOn, pauses, titles: { titleZh, titleEn } }
}

const determination = (claim: ClockFacts) =>
  named('determination', firstReceiptOn(claim), determinedOn(claim), pausesOf(claim))

const determinablePart = (claim: ClockFacts) => named('determinablePart', firstReceiptOn(claim), determinedOn(claim))

const payment = (claim: ClockFacts) => named('payment', claim.approval?.approvedOn ?? null, paidOn(claim))

const refusalNotice = ({ declinature }: ClockFacts) =>
  named('refusalNotice', declinature?.determinedOn ?? null, declinature?.noticeSentOn ?? null)

/** Article 26: two years from when the insured knew or should have known; for information. */
function limitation(claim: ClockFacts): NamedClock {
  const { knownOn } = claim.lossNotice
  return {
    code: 'limitation',
    article: '保险法第26条',
    startedOn: knownOn,
    days: daysBetween(knownOn, addYears(knownOn, 2)),
    pauses: [],
    stoppedOn: paidOn(claim),
    titles: { titleZh: '诉讼时效', titleEn: 'Limitation' },
  }
}

/** Day the first paper of the claim came in, or the claim was reopened; null before. */
function firstReceiptOn({ documents, reopening }: ClockFacts): CivilDate | null {
  if (reopening) return reopening.on
  const days = documents.flatMap(({ receivedOn }) => (receivedOn === null ? [] : [receivedOn]))
  return days.toSorted()[0] ?? null
}

/** Day the insurer said yes with an amount, or no. */
const determinedOn = ({ approval, declinature }: ClockFacts): CivilDate | null =>
  approval?.approvedOn ?? declinature?.determinedOn ?? null

/** Day the approved amount was paid; null while it is not. */
const paidOn = ({ state, approval, payments }: ClockFacts): CivilDate | null =>
  approval && state !== 'approved' ? (payments.at(-1)?.paidOn ?? null) : null

function pausesOf({ supplementRequest }: ClockFacts): ClockPause[] {
  return supplementRequest ? [{ from: supplementRequest.requestedOn, to: supplementRequest.answeredOn }] : []
}
