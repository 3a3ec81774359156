import { expect } from 'chai'
import fc from 'fast-check'
import { stateHash, stateOf } from '../../../models/documentState.ts'
import { changeOf, type EventChange, type PersonalKeys } from '../../../models/eventChange.ts'
import { stateAfter } from '../../../models/eventPatch.ts'
import {
  erasedFields,
  holdsPersonal,
  isSealedState,
  withoutPersonal,
  withPersonalOpened,
} from '../../../models/personal.ts'
import type { Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import type { Json } from '../../../server/kernel/patch.ts'
import { ACCESS } from '../../support/access.ts'

const { keys } = ACCESS
const ID = 'USR2026000012'

interface Version {
  readonly login: string
  readonly name: string
  readonly roles: readonly string[]
  readonly disabled: boolean
}

const versions = fc.array(
  fc.record({
    login: fc.string({ minLength: 1 }).map((text) => `l${text}`),
    name: fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => `名${text}`),
    roles: fc.array(fc.constantFrom('underwriter', 'claimsHandler'), { maxLength: 2 }),
    disabled: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
)
const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))

const storedOf = (version: Version, seq: number, stateHash?: string): Stored => {
  const at = new Date(1_770_000_000_000 + seq)
  const content = { ...version, passwordHash: 'x', organisationId: 'ORG1' }
  return {
    _id: ID,
    version: seq,
    eventHash: '-',
    ...(stateHash && { stateHash }),
    createdAt: at,
    updatedAt: at,
    ...content,
  }
}

/** The events of a person's document, the last of which erases it. */
function eventsOf(told: readonly Version[], key: Buffer): EventChange[] {
  const erased = { ...(told.at(-1) as Version), ...erasedFields(userStore, told.at(-1) as Version, ID) } as Version
  const states = [...told, erased]
  return states.reduce<{ events: EventChange[]; before: Stored | null }>(
    ({ events, before }, version, index) => {
      const after = storedOf(version, index + 1)
      const personal: PersonalKeys = {
        before: before && key,
        after: index === states.length - 1 ? null : key,
      }
      const event = changeOf(userStore, before, after, keys, personal)
      return { events: [...events, event], before: storedOf(version, index + 1, event.after) }
    },
    { events: [], before: null },
  ).events
}

const rebuilt = (events: readonly EventChange[], upTo: number): Json =>
  events.slice(0, upTo).reduce<Json | null>(stateAfter, null)

describe('what events tell of a person', () => {
  it('is rebuilt as of every event with the key, as it was', () =>
    fc.assert(
      fc.property(versions, key, (told, key) => {
        const events = eventsOf(told, key)
        told.forEach(({ login, name, roles }, index) => {
          const state = withPersonalOpened(userStore, rebuilt(events, index + 1), key)
          expect(state).to.deep.include({ login, name, roles })
        })
      }),
    ))

  it('is hashed as it is encrypted, so that every state holds without the key, and shows only that it was', () =>
    fc.assert(
      fc.property(versions, key, (told, key) => {
        const events = eventsOf(told, key)
        const text = JSON.stringify(events)
        for (const { name } of told) expect(text).not.to.contain(JSON.stringify(name).slice(1, -1))
        events.forEach(({ after, secrets }, index) => {
          const state = rebuilt(events, index + 1)
          expect(stateHash(JSON.stringify(state), secrets)).to.equal(after)
          if (index < told.length)
            expect(withPersonalOpened(userStore, state, null)).to.include({ login: 'erased', name: 'erased' })
        })
        expect(rebuilt(events, events.length)).to.include({ login: ID, name: ID })
      }),
    ))

  it('is not opened with another document’s key, nor moved to another field', () => {
    const [event] = eventsOf([{ login: 'li.lei', name: '李雷', roles: [], disabled: false }], Buffer.alloc(32, 1))
    const state = rebuilt(event ? [event] : [], 1) as { readonly login: string; readonly name: string }
    expect(isSealedState(userStore, state)).to.equal(true)
    expect(withPersonalOpened(userStore, state, Buffer.alloc(32, 2))).to.include({ login: 'erased', name: 'erased' })
    const moved = { ...state, login: state.name }
    expect(withPersonalOpened(userStore, moved, Buffer.alloc(32, 1))).to.include({ login: 'erased', name: '李雷' })
  })

  it('is spelled once for the same content, so that the document can be compared', () => {
    const version = storedOf({ login: 'li.lei', name: '李雷', roles: ['underwriter'], disabled: false }, 1)
    const key = Buffer.alloc(32, 3)
    expect(stateOf(userStore, version, key).text).to.equal(stateOf(userStore, version, key).text)
    expect(withoutPersonal(userStore, stateOf(userStore, version, key).content)).to.deep.equal(
      withoutPersonal(userStore, stateOf(userStore, version).content),
    )
  })

  it('is nothing where the person’s number stands, as it does after an erasure', () => {
    const person = { login: 'li.lei', name: '李雷' }
    expect(holdsPersonal(userStore, person)).to.equal(true)
    expect(erasedFields(userStore, person, ID)).to.deep.equal({ login: ID, name: ID })
    expect(holdsPersonal(userStore, { ...person, ...erasedFields(userStore, person, ID) })).to.equal(false)
  })
})
