import { expect } from 'chai'
import { decideTransition, menuOf, type Transitions } from '../../../server/kernel/transitions.ts'

type State = 'open' | 'closed'
const table: Transitions<State, 'close', object> = { open: { close: { to: 'closed' } }, closed: {} }

describe('a state that only a newer version knows', () => {
  for (const state of ['suspended', 'constructor', '__proto__', 'toString']) {
    it(`has no menu: ${state}`, () => expect(menuOf(table, state as State, {})).to.deep.equal([]))

    it(`refuses every event: ${state}`, () => {
      expect(decideTransition(table, state as State, 'close', {})).to.deep.equal({
        ok: false,
        refusals: [{ code: 'lifecycle.not-allowed', value: 'close', threshold: state }],
      })
    })
  }
})
