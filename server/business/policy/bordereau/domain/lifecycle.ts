import type { Permission } from '../../../../../config/permissions.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Transitions } from '../../../../kernel/transitions.ts'
import type { BordereauRefusalCode } from '../bordereau.refusals.ts'
import type { BordereauState, CheckCounts, CommitMode } from './bordereau.ts'

export const BORDEREAU_EVENTS = [
  'check',
  'endCheck',
  'writeGood',
  'writeAll',
  'endHolding',
  'loseHolding',
  'endWriting',
  'cancel',
  'retry',
  'giveUp',
] as const
export type BordereauEvent = (typeof BORDEREAU_EVENTS)[number]

/** Permission each event takes: for its route and for the menu. */
export const BORDEREAU_PERMISSIONS = {
  check: 'bordereau.import',
  endCheck: 'bordereau.import',
  endHolding: 'bordereau.import',
  loseHolding: 'bordereau.import',
  endWriting: 'bordereau.import',
  writeGood: 'bordereau.import',
  writeAll: 'bordereau.import',
  cancel: 'bordereau.import',
  retry: 'bordereau.import',
  giveUp: 'bordereau.import',
} as const satisfies Record<BordereauEvent, Permission>

/** What decides about an import besides its state. */
export interface BordereauFacts {
  readonly counts: CheckCounts
  readonly mode: CommitMode | null
  /** Its batch ended with ranges that failed. */
  readonly hasFailed: boolean
  /** Its own batch has come to its end and says so. */
  readonly isBatch: boolean
}

type Guard = (facts: BordereauFacts) => Refusal<BordereauRefusalCode> | null

const isSomethingRight: Guard = ({ counts }) => (counts.right > 0 ? null : { code: 'bordereau.nothing-right' })

const isAllRight: Guard = (facts) =>
  facts.counts.wrong > 0
    ? { code: 'bordereau.not-all-right', value: facts.counts.wrong, threshold: 0 }
    : isSomethingRight(facts)

const isHalfWayAllowed: Guard = ({ mode }) =>
  mode === 'allOrNothing' ? { code: 'bordereau.all-or-nothing-runs' } : null

const isFailed: Guard = ({ hasFailed }) => (hasFailed ? null : { code: 'bordereau.not-failed' })

const isBatchItself: Guard = ({ isBatch }) => (isBatch ? null : { code: 'bordereau.under-way' })

/**
 * The way of an import. A check reads the whole file anew. What is right is written while the rest is left; or everything is
 * held first and written only where nothing of it is lost to somebody else.
 */
export const bordereauTransitions: Transitions<BordereauState, BordereauEvent, BordereauFacts> = {
  uploaded: { check: { to: 'checking' } },
  checking: {
    endCheck: { to: 'checked', guard: isBatchItself },
    cancel: { to: 'uploaded' },
    retry: { to: 'checking', guard: isFailed },
  },
  checked: {
    check: { to: 'checking' },
    writeGood: { to: 'writing', guard: isSomethingRight },
    writeAll: { to: 'holding', guard: isAllRight },
  },
  holding: {
    endHolding: { to: 'writing', guard: isBatchItself },
    loseHolding: { to: 'checked', guard: isBatchItself },
    retry: { to: 'holding', guard: isFailed },
    giveUp: { to: 'checked', guard: isFailed },
  },
  writing: {
    endWriting: { to: 'written', guard: isBatchItself },
    cancel: { to: 'checked', guard: isHalfWayAllowed },
    retry: { to: 'writing', guard: isFailed },
  },
  written: {},
}
