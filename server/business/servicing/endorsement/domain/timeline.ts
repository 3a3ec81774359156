import { type CivilDate, earlierOf, laterOf } from '../../../../kernel/civilDate.ts'
import type { Period } from '../../../../kernel/period.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { EndorsementRefusalCode } from '../endorsement.refusals.ts'
import { type EndorsementAction, endsCover, meet } from './action.ts'
import { applyActions } from './applyAction.ts'
import type { InsuredState } from './state.ts'

export const RESOLUTIONS = ['earlier', 'later'] as const

/**
 * What somebody decided where an endorsement that is recorded later takes effect earlier than one that decides the same:
 * the earlier one goes on to hold, or the later one takes over on its day. Entering anew is a further endorsement.
 */
export interface Resolution {
  /** The endorsement on record that takes effect later, and the place of its action. */
  readonly endorsementNo: string
  readonly action: number
  readonly take: (typeof RESOLUTIONS)[number]
}

/** A change of the terms from a day on. */
export interface TimelineChange {
  readonly endorsementNo: string
  /** Counts the endorsements of a policy in the order in which they were recorded. */
  readonly sequence: number
  readonly effectiveFrom: CivilDate
  readonly actions: readonly EndorsementAction[]
  readonly resolutions: readonly Resolution[]
}

/** What holds from a day until the next slot begins, or cover ends. */
export interface Slot {
  readonly from: CivilDate
  readonly state: InsuredState
  /** The endorsement that took effect last. */
  readonly endorsementNo: string | null
}

/** Of two endorsements, the one recorded later takes effect earlier, and both decide the same. */
export interface Conflict {
  readonly endorsementNo: string
  /** Place of the action that is met. */
  readonly action: number
  readonly effectiveFrom: CivilDate
  readonly type: EndorsementAction['type']
}

/** Changes in the order in which they take effect: by day, those of one day as they were recorded. */
export const inOrder = <C extends Pick<TimelineChange, 'effectiveFrom' | 'sequence'>>(
  changes: readonly C[],
): readonly C[] =>
  changes.toSorted((a, b) =>
    a.effectiveFrom === b.effectiveFrom ? a.sequence - b.sequence : a.effectiveFrom < b.effectiveFrom ? -1 : 1,
  )

/** Endorsements on record that take effect after a new one and decide the same. */
export function conflictsOf(
  change: Pick<TimelineChange, 'effectiveFrom' | 'actions'>,
  recorded: readonly TimelineChange[],
): readonly Conflict[] {
  return recorded
    .filter(({ effectiveFrom }) => effectiveFrom > change.effectiveFrom)
    .flatMap(({ endorsementNo, effectiveFrom, actions }) =>
      actions.flatMap((action, index) =>
        change.actions.some((own) => meet(own, action))
          ? [{ endorsementNo, action: index, effectiveFrom, type: action.type }]
          : [],
      ),
    )
}

/** Whether somebody decided about this conflict. */
export const settles = (resolution: Resolution, conflict: Pick<Conflict, 'endorsementNo' | 'action'>): boolean =>
  resolution.endorsementNo === conflict.endorsementNo && resolution.action === conflict.action

/** Refuses to decide where nothing meets: what took effect earlier, or says something else, is not to be overruled. */
export const unmetRefusals = (
  resolutions: readonly Resolution[],
  conflicts: readonly Conflict[],
): Refusal<EndorsementRefusalCode>[] =>
  resolutions.flatMap((resolution, index) =>
    conflicts.some((conflict) => settles(resolution, conflict))
      ? []
      : [{ code: 'endorsement.no-such-conflict', field: `resolutions.${index}`, reference: resolution.endorsementNo }],
  )

/**
 * The terms of a policy over its days: the first ones with every change applied on its day. In whatever order changes were
 * recorded, those of the same days come to the same terms. Refuses with what cannot be done on its day, each with the
 * endorsement it is part of as reference.
 */
export function timelineOf(
  first: InsuredState,
  changes: readonly TimelineChange[],
): Decision<readonly Slot[], EndorsementRefusalCode> {
  const overruled = overruledBy(changes)
  const refusals: Refusal<EndorsementRefusalCode>[] = []
  const slots: Slot[] = [{ from: first.period.from, state: first, endorsementNo: null }]
  for (const { endorsementNo, effectiveFrom, actions } of inOrder(changes)) {
    const kept = actions.filter((_, index) => !overruled.has(nameOf(endorsementNo, index)))
    const last = slots.at(-1)
    if (!last) break
    const applied = applyActions(last.state, kept)
    if (!applied.ok) {
      refusals.push(...applied.refusals.map((refusal) => ({ ...refusal, reference: endorsementNo })))
      continue
    }
    const slot = { from: effectiveFrom, state: applied.value, endorsementNo }
    if (last.from === effectiveFrom) slots[slots.length - 1] = slot
    else slots.push(slot)
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(slots)
}

/** Actions that an endorsement recorded later overrules, since somebody decided so. */
const overruledBy = (changes: readonly TimelineChange[]): ReadonlySet<string> =>
  new Set(
    changes.flatMap(({ resolutions }) =>
      resolutions.flatMap(({ endorsementNo, action, take }) =>
        take === 'earlier' ? [nameOf(endorsementNo, action)] : [],
      ),
    ),
  )

const nameOf = (endorsementNo: string, action: number): string => `${endorsementNo} ${action}`

/**
 * The days of each slot: until the next begins, and no longer than its own cover lasts; an ending slot lasts to the end. One
 * that begins when cover is over already has no days.
 */
export function daysOf(slots: readonly Slot[]): readonly (Slot & { readonly days: Period })[] {
  const end = slots.map(({ state }) => state.period.to).reduce(laterOf)
  return slots.map((slot, index) => {
    const { ending, period } = slot.state
    const lasts = ending && slot.from < period.to ? end : period.to
    return { ...slot, days: { from: slot.from, to: earlierOf(slots[index + 1]?.from ?? lasts, lasts) } }
  })
}

/** Whether an endorsement ends the cover and does something else beside. */
export const endsAndMore = (actions: readonly EndorsementAction[]): boolean =>
  actions.length > 1 && actions.some(endsCover)
