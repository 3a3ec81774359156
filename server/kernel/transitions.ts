import { acceptedUnless, type Decision, type Refusal, refused } from './refusal.ts'

/**
 * A lifecycle as data: state x event -> next state, with an optional guard over facts. The table is at once the rule,
 * the documentation, the client's menu and the test.
 */
export type Transitions<State extends string, Event extends string, Facts> = Readonly<
  Record<State, Readonly<Partial<Record<Event, Transition<State, Facts>>>>>
>

export interface Transition<State extends string, Facts> {
  readonly to: State
  /** Returns every reason why the facts do not allow the event now; nothing, or none, when they do. */
  readonly guard?: (facts: Facts) => Refusal | readonly Refusal[] | null
}

/** One line of the client's menu: an event the state knows and whether the facts allow it now. */
export interface MenuEntry<Event extends string> {
  readonly event: Event
  readonly allowed: boolean
  /** Every reason why not; absent where there is none. */
  readonly refusals?: readonly Refusal[]
}

/**
 * The next state, or every reason why not: all that the guard refuses and what the command itself fails at (`also`), or
 * `lifecycle.not-allowed` alone where the state does not know the event.
 */
export function decideTransition<State extends string, Event extends string, Facts>(
  table: Transitions<State, Event, Facts>,
  state: State,
  event: Event,
  facts: Facts,
  also: readonly Refusal[] = [],
): Decision<State> {
  const transition = isKnown(table, state) ? table[state][event] : undefined
  if (!transition) return refused({ code: 'lifecycle.not-allowed', value: event, threshold: state })
  return acceptedUnless([...guardRefusals(transition, facts), ...also], transition.to)
}

/** Every event the state knows, in the table's order; one the guard refuses says why. */
export function menuOf<State extends string, Event extends string, Facts>(
  table: Transitions<State, Event, Facts>,
  state: State,
  facts: Facts,
): MenuEntry<Event>[] {
  return eventsOf(table, state).map(([event, transition]) => {
    const refusals = guardRefusals(transition, facts)
    return refusals.length > 0 ? { event, allowed: false, refusals } : { event, allowed: true }
  })
}

/** Every state that can be reached, the start included. */
export function reachableFrom<State extends string, Event extends string, Facts>(
  table: Transitions<State, Event, Facts>,
  start: State,
): ReadonlySet<State> {
  const reached = new Set<State>([start])
  for (const state of reached) {
    for (const [, transition] of eventsOf(table, state)) reached.add(transition.to)
  }
  return reached
}

/** The table as a Mermaid state diagram; a state with no events is an end. */
export function toMermaid<State extends string, Event extends string, Facts>(
  table: Transitions<State, Event, Facts>,
  start: State,
): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${start}`]
  for (const state of Object.keys(table) as State[]) {
    const events = eventsOf(table, state)
    for (const [event, { to, guard }] of events)
      lines.push(`  ${state} --> ${to}: ${event}${guard ? ' [guarded]' : ''}`)
    if (events.length === 0) lines.push(`  ${state} --> [*]`)
  }
  return lines.join('\n')
}

/** A state that only a newer version knows, and has written, knows no events here. */
const isKnown = (table: object, state: string): boolean => Object.hasOwn(table, state)

/** What a guard says, as a list. */
function guardRefusals<State extends string, Facts>(
  { guard }: Transition<State, Facts>,
  facts: Facts,
): readonly Refusal[] {
  const said = guard?.(facts) ?? []
  return 'code' in said ? [said] : said
}

function eventsOf<State extends string, Event extends string, Facts>(
  table: Transitions<State, Event, Facts>,
  state: State,
): [Event, Transition<State, Facts>][] {
  if (!isKnown(table, state)) return []
  return Object.entries(table[state]) as [Event, Transition<State, Facts>][]
}
