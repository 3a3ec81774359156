import { expect } from 'chai'
import {
  decideTransition,
  menuOf,
  reachableFrom,
  type Transition,
  type Transitions,
} from '../../server/kernel/transitions.ts'

/** Facts under which a guarded cell says no, and with which code. */
export interface RefusedCell<State extends string, Event extends string, Facts> {
  readonly state: State
  readonly event: Event
  readonly facts: Facts
  readonly code: string
}

interface LifecycleCases<State extends string, Event extends string, Facts> {
  /** Facts under which the guard of this cell lets the event pass. */
  readonly allowedBy: (state: State, event: Event) => Facts
  /** At least one for every guarded cell. */
  readonly refused: readonly RefusedCell<State, Event, Facts>[]
}

/**
 * The whole test of a lifecycle: every state can be reached, every cell leads where the table says, every guard is seen
 * to refuse, every absent cell is refused with `lifecycle.not-allowed`.
 */
export function describeLifecycle<State extends string, Event extends string, Facts>(
  name: string,
  table: Transitions<State, Event, Facts>,
  start: State,
  { allowedBy, refused }: LifecycleCases<State, Event, Facts>,
): void {
  const states = Object.keys(table) as State[]
  const cellsOf = (state: State) => Object.entries(table[state]) as [Event, Transition<State, Facts>][]
  const events = [...new Set(states.flatMap((state) => cellsOf(state).map(([event]) => event)))]

  describe(`${name} lifecycle`, () => {
    it('reaches every state', () => {
      expect([...reachableFrom(table, start)]).to.have.members(states)
    })

    for (const state of states) {
      const known = new Map(cellsOf(state))
      for (const [event, transition] of known) {
        it(`leads from ${state} by ${event} to ${transition.to}`, () => {
          const facts = allowedBy(state, event)
          expect(decideTransition(table, state, event, facts)).to.deep.equal({ ok: true, value: transition.to })
          expect(menuOf(table, state, facts)).to.deep.include({ event, allowed: true })
        })

        const refusals = refused.filter((cell) => cell.state === state && cell.event === event)
        if (transition.guard && refusals.length === 0) {
          it(`has a refusal case for ${event} in ${state}`, () => expect.fail('a guard without a test that it refuses'))
        }
        for (const { facts, code } of refusals) {
          it(`refuses ${event} in ${state} with ${code}`, () => {
            const decision = decideTransition(table, state, event, facts)
            expect(decision.ok ? [] : decision.refusals.map((refusal) => refusal.code)).to.deep.equal([code])
            const entry = menuOf(table, state, facts).find((found) => found.event === event)
            expect(entry?.refusals?.map((refusal) => refusal.code)).to.deep.equal([code])
          })
        }
      }

      const absent = events.filter((event) => !known.has(event))
      it(`knows nothing but ${[...known.keys()].join(', ') || 'rest'} in ${state}`, () => {
        for (const event of absent) {
          expect(decideTransition(table, state, event, allowedBy(state, event)), event).to.deep.equal({
            ok: false,
            refusals: [{ code: 'lifecycle.not-allowed', value: event, threshold: state }],
          })
        }
      })
    }
  })
}
