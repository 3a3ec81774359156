import { expect } from 'chai'
import { menuOf, reachableFrom, type Transitions, toMermaid } from '../../../server/kernel/transitions.ts'
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
