import { expect } from 'chai'
import {
  decideTransition,
  menuOf,
  reachableFrom,
  type Transitions,
  toMermaid,
} from '../../../server/kernel/transitions.ts'
import { describeLifecycle } from '../../support/tables.ts'

type DoorState = 'open' | 'shut' | 'locked'
type DoorEvent = 'push' | 'pull' | 'turnKey'
interface DoorFacts {
  readonly hasKey: boolean
}

const key = { code: 'door.no-key' }
const door: Transitions<DoorState, DoorEvent, DoorFacts> = {
  open: { push: { to: 'shut' } },
  shut: { pull: { to: 'open' }, turnKey: { to: 'locked', guard: ({ hasKey }) => (hasKey ? null : key) } },
  locked: {},
}

describeLifecycle('door', door, 'open', {
  allowedBy: () => ({ hasKey: true }),
  refused: [{ state: 'shut', event: 'turnKey', facts: { hasKey: false }, code: 'door.no-key' }],
})

describe('transition table', () => {
  it('says in one answer what the guard refuses and what the command fails at', () => {
    const rusty = { code: 'door.rusty', field: 'key' }
    expect(decideTransition(door, 'shut', 'turnKey', { hasKey: false }, [rusty])).to.deep.equal({
      ok: false,
      refusals: [key, rusty],
    })
    expect(decideTransition(door, 'shut', 'turnKey', { hasKey: true }, [rusty])).to.deep.equal({
      ok: false,
      refusals: [rusty],
    })
  })

  it('says nothing besides where the state does not know the event', () => {
    const decided = decideTransition(door, 'open', 'turnKey', { hasKey: false }, [{ code: 'door.rusty' }])
    expect(decided).to.deep.equal({
      ok: false,
      refusals: [{ code: 'lifecycle.not-allowed', value: 'turnKey', threshold: 'open' }],
    })
  })

  it('lists the events of a state, a refused one with its reason', () => {
    expect(menuOf(door, 'shut', { hasKey: false })).to.deep.equal([
      { event: 'pull', allowed: true },
      { event: 'turnKey', allowed: false, refusals: [key] },
    ])
  })

  it('knows what can be reached from where', () => {
    expect([...reachableFrom(door, 'locked')]).to.deep.equal(['locked'])
  })

  it('draws itself', () => {
    expect(toMermaid(door, 'open')).to.equal(`stateDiagram-v2
  [*] --> open
  open --> shut: push
  shut --> open: pull
  shut --> locked: turnKey [guarded]
  locked --> [*]`)
  })
})
