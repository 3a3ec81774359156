import { kindsDecidedBy, PENDING_CHANGES } from '../../../../../config/pendingChanges.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { ChangesRefusalCode } from '../changes.refusals.ts'
import { handsOver } from './handover.ts'
import type { PendingChange } from './pendingChange.ts'

export const PENDING_CHANGE_EVENTS = ['confirm', 'refuse', 'object', 'withdraw', 'takeEffect', 'lapse'] as const
export type PendingChangeEvent = (typeof PENDING_CHANGE_EVENTS)[number]

/** What decides about a change's events besides its state. */
export interface ChangeFacts {
  readonly change: PendingChange
  readonly actor: Pick<Actor, 'userId' | 'organisationId' | 'organisationKind' | 'roles' | 'via'>
  readonly now: Date
  /** People of the organisation who could decide it: neither who proposed it nor whom it is about. */
  readonly deciders: number
  /** Whether the actor and the proposer have their access from one another, or both from the same person, just now. */
  readonly tied: boolean
  /** Names of who proposed or confirmed it and is since shut out, or may decide such changes no more. */
  readonly fallen: readonly string[]
}

type Guard = (facts: ChangeFacts) => Refusal<ChangesRefusalCode>[]

/** Guards of each event; each function lists all that fail. */
export const GUARDS: Readonly<Record<PendingChangeEvent, Guard>> = {
  confirm: (facts) => [...notLapsed(facts), ...voicesStand(facts), ...secondPerson(facts), ...notTied(facts)],
  refuse: secondPerson,
  object: isConcerned,
  withdraw: isProposer,
  takeEffect: (facts) => [...notLapsed(facts), ...voicesStand(facts), ...cooledOff(facts), ...mayPutIntoEffect(facts)],
  lapse: (facts) => [...byTheClock(facts), ...lapsed(facts)],
}

/** Somebody else than who proposed it and whom it is about, who may decide such changes, of the organisation itself. */
function secondPerson(facts: ChangeFacts): Refusal<ChangesRefusalCode>[] {
  const { change, actor } = facts
  const refusals: Refusal<ChangesRefusalCode>[] = []
  if (change.proposed.userId === actor.userId) refusals.push({ code: 'change.own-proposal', value: actor.userId })
  if (change.personId === actor.userId) refusals.push({ code: 'change.about-oneself', value: actor.userId })
  return [...refusals, ...maySpeak(facts)]
}

/** Where the organisation has nobody else, the platform's administrators stand in. */
function maySpeak({ change, actor, deciders }: ChangeFacts): Refusal<ChangesRefusalCode>[] {
  const refusals: Refusal<ChangesRefusalCode>[] = []
  if (!kindsDecidedBy(actor.roles).includes(change.kind))
    refusals.push({ code: 'change.not-yours-to-decide', value: change.kind })
  if (actor.organisationId === change.organisationId) return refusals
  if (actor.organisationKind !== 'platform' || deciders > 0)
    refusals.push({ code: 'change.the-organisations-own', value: change.organisationId, threshold: deciders })
  return refusals
}

/** Two accounts that one person has just made are one person. */
function notTied({ tied, change }: ChangeFacts): Refusal<ChangesRefusalCode>[] {
  return tied ? [{ code: 'change.confirmer-not-independent', value: change.proposed.name }] : []
}

/** Whoever was shut out, or lost the role, since speaking for a change speaks for it no more: they may have been the fraud. */
const voicesStand = ({ fallen }: ChangeFacts): Refusal<ChangesRefusalCode>[] =>
  fallen.map((value) => ({ code: 'change.voice-fallen', value }))

/** The person it is about was told and says no, such as to a new password nobody asked for. */
function isConcerned({ change, actor }: ChangeFacts): Refusal<ChangesRefusalCode>[] {
  if (change.personId !== actor.userId) return [{ code: 'change.not-about-you' }]
  return PENDING_CHANGES[change.kind].stoppedByObjection
    ? []
    : [{ code: 'change.not-stopped-by-objection', value: change.kind }]
}

function isProposer({ change, actor }: ChangeFacts): Refusal<ChangesRefusalCode>[] {
  return change.proposed.userId === actor.userId
    ? []
    : [{ code: 'change.not-your-proposal', value: change.proposed.name }]
}

function cooledOff({ change, now }: ChangeFacts): Refusal<ChangesRefusalCode>[] {
  const from = change.effectiveFrom
  return from !== null && now >= from ? [] : [{ code: 'change.cooling-off', value: from?.toISOString() ?? '' }]
}

/** A one-time password goes to the second person, never to who asked for it; everything else the clock may do too. */
function mayPutIntoEffect(facts: ChangeFacts): Refusal<ChangesRefusalCode>[] {
  if (handsOver(facts.change)) return secondPerson(facts)
  return isJob(facts) || facts.change.proposed.userId === facts.actor.userId ? [] : secondPerson(facts)
}

function notLapsed({ change, now }: ChangeFacts): Refusal<ChangesRefusalCode>[] {
  return now < change.expiresAt ? [] : [{ code: 'change.lapsed', value: change.expiresAt.toISOString() }]
}

function lapsed({ change, now }: ChangeFacts): Refusal<ChangesRefusalCode>[] {
  return now >= change.expiresAt ? [] : [{ code: 'change.not-lapsed', value: change.expiresAt.toISOString() }]
}

function byTheClock(facts: ChangeFacts): Refusal<ChangesRefusalCode>[] {
  return isJob(facts) ? [] : [{ code: 'change.not-yours-to-decide', value: facts.change.kind }]
}

const isJob = ({ actor }: ChangeFacts): boolean => actor.via.startsWith('job:')
