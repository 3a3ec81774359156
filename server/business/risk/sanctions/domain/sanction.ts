import type { CivilDate } from '../../../../kernel/civilDate.ts'

export const SANCTION_KINDS = ['ban', 'sanction'] as const
/** A ban from the schemes (禁止申报), or an entry of a sanctions list. */
export type SanctionKind = (typeof SANCTION_KINDS)[number]

export const SANCTION_STATES = ['entered', 'liftRequested', 'lifted'] as const
export type SanctionState = (typeof SANCTION_STATES)[number]

/** Who did something, and when. */
export interface SanctionAct {
  readonly userId: string
  readonly name: string
  readonly at: Date
}

/** What is entered in the register. */
export interface SanctionEntry {
  readonly kind: SanctionKind
  readonly organisationId?: string | null
  readonly creditCode: string
  readonly name: string
  readonly reason: string
  readonly documentReference: string
  readonly source: string
  readonly from: string
  /** First day after it. */
  readonly to?: string | null
}

/** Names a ban in a command. */
export interface SanctionRef {
  readonly sanctionNo: string
}

/** One entry of the register: who is barred, why, by which document, from when until when. */
export interface Sanction {
  readonly kind: SanctionKind
  readonly state: SanctionState
  /** The organisation on file, where it is. */
  readonly organisationId: string | null
  /** Unified social credit code; it finds organisations that come on file later. */
  readonly creditCode: string
  readonly name: string
  readonly reason: string
  /** Number of the decision or list it comes from. */
  readonly documentReference: string
  /** Authority or list that decided it. */
  readonly source: string
  readonly from: CivilDate
  /** First day after it; null while it has no end. */
  readonly to: CivilDate | null
  readonly entered: SanctionAct
  readonly liftRequest: (SanctionAct & { readonly reason: string }) | null
  readonly lift: (SanctionAct & { readonly on: CivilDate }) | null
}

/** Whether an entry bars its organisation on the day; lifting ends it on the day of the lift. */
export const isInForce = ({ from, to, lift }: Pick<Sanction, 'from' | 'to' | 'lift'>, date: CivilDate): boolean =>
  from <= date && (to === null || date < to) && (lift === null || date < lift.on)

/** First day after the bans in force on the day, null when one has no end, undefined when there is none. */
export function bannedUntilOf(entries: readonly Sanction[], date: CivilDate): CivilDate | null | undefined {
  const ends = entries.filter((entry) => entry.kind === 'ban' && isInForce(entry, date)).map(({ to }) => to)
  if (ends.length === 0) return undefined
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null)
}
