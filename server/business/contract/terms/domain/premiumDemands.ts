import { addDays, type CivilDate, laterOf } from '../../../../kernel/civilDate.ts'
import type { PremiumDemand, PremiumPayment } from './paymentTerms.ts'
import type { PaidDue } from './premiumDues.ts'
import { openDues, type PayingPolicy, paymentOf } from './premiumPayment.ts'

/** The next step about a due and the first day on which it is taken; null where nothing more follows by itself. */
interface NextStep {
  readonly step: 'noticed' | 'reminded' | 'graceEnded'
  readonly from: CivilDate
}

/**
 * The last step about a due that counts for what is open of it now: more than was asked for is asked for anew. Null where it
 * was not asked for.
 */
export function standingOf(demands: readonly PremiumDemand[], { due, openFen }: PaidDue): PremiumDemand | null {
  const about = demands.filter((demand) => demand.due === due)
  const notice = about.findLast(({ step }) => step === 'noticed')
  return notice && notice.amountFen >= openFen ? (about.at(-1) ?? null) : null
}

/** A due is asked for before it is due, reminded of when its time is over, and after the days of grace people are told. */
function nextStep({ plan, demands }: PremiumPayment, due: PaidDue): NextStep | null {
  const last = standingOf(demands, due)
  if (last === null) return { step: 'noticed', from: addDays(due.dueOn, -plan.noticeDays) }
  if (last.until === null || last.step === 'proposed') return null
  if (last.step === 'noticed') return { step: 'reminded', from: addDays(last.until, 1) }
  return { step: 'graceEnded', from: addDays(last.until, 1) }
}

/**
 * Every step that is to be taken about what is open on a day, one of each due at most. Whoever is asked late has the days of
 * notice all the same, and grace is counted from the reminder: a day on which nobody looked takes no time from anybody.
 */
export function demandsOn(policy: PayingPolicy, day: CivilDate, mayCancel: boolean): readonly PremiumDemand[] {
  const payment = paymentOf(policy)
  return openDues(policy).flatMap((due) => {
    const next = nextStep(payment, due)
    if (next === null || next.from > day) return []
    const { step } = next
    const { noticeDays, graceDays } = payment.plan
    const until = {
      noticed: laterOf(due.dueOn, addDays(day, noticeDays)),
      reminded: addDays(day, graceDays),
      graceEnded: null,
    }[step]
    return [
      {
        due: due.due,
        step,
        on: day,
        amountFen: due.openFen,
        until,
        mayCancel: step === 'graceEnded' && mayCancel,
        endorsementNo: null,
      },
    ]
  })
}

/** The first day on which a step is to be taken; null where none is. */
export function nextDemandOn(policy: PayingPolicy): CivilDate | null {
  const payment = paymentOf(policy)
  const days = openDues(policy).flatMap((due) => nextStep(payment, due)?.from ?? [])
  return days.toSorted()[0] ?? null
}

/** The first open due whose grace is over, with the step that said so. */
export function afterGrace(policy: PayingPolicy): { readonly due: PaidDue; readonly demand: PremiumDemand } | null {
  const { demands } = paymentOf(policy)
  for (const due of openDues(policy)) {
    const demand = standingOf(demands, due)
    if (demand && (demand.step === 'graceEnded' || demand.step === 'proposed')) return { due, demand }
  }
  return null
}

/** How a due stands on a day. */
export const DUE_STATES = ['paid', 'notDue', 'asked', 'overdue', 'grace', 'afterGrace'] as const
export type DueState = (typeof DUE_STATES)[number]

/** How a due stands: paid, not yet due, asked for, past its day, in grace, or past that too. */
export function dueState({ demands }: PremiumPayment, due: PaidDue, day: CivilDate): DueState {
  if (due.openFen === 0) return 'paid'
  const last = standingOf(demands, due)
  if (last === null) return due.dueOn < day ? 'overdue' : 'notDue'
  if (last.step === 'graceEnded' || last.step === 'proposed') return 'afterGrace'
  if (last.step === 'reminded') return 'grace'
  return (last.until ?? due.dueOn) < day ? 'overdue' : 'asked'
}
