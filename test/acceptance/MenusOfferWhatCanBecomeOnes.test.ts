import { expect } from 'chai'
import { OWNER_KINDS } from '../../server/business/contract/attachments/domain/owners.ts'
import { PEOPLE } from '../../server/demonstration/people.ts'
import type { AllowedEvent } from '../../server/platform/http/allowedEvents.contract.ts'
import { REFUSALS } from '../../server/refusals.ts'
import type { ApiClient } from '../support/client.ts'
import { useStory } from '../support/pastService.ts'

interface Listed {
  readonly number?: string
  readonly id?: string
  readonly allowedEvents?: readonly AllowedEvent[]
}

/** What somebody is told about an event of an object. */
interface Told {
  readonly who: string
  /** The object and the event. */
  readonly act: string
  readonly entry: AllowedEvent
}

/** Lists of everything that has a menu. */
const LISTS = [
  '/submissions',
  '/quotes',
  '/risk-inspections',
  '/policies',
  '/claims',
  '/subsidy-assessments',
  '/subsidy-applications',
  '/pending-changes',
  '/definitions',
  '/catalogue-editions',
  '/sanctions',
  '/authority-grants',
  '/bank-accounts',
  '/organisations',
  '/users',
]

/**
 * What opens to a person where somebody else may already: a grant, which can be given any day, and the time of the own role,
 * since each attaches papers while the case is with it.
 */
const OPENS = /^authority\.|^claim\.(above-|not-granted-above-)|^attachment\.owner-closed$/

async function listed(client: ApiClient, path: string): Promise<Listed[]> {
  const { status, body } = await client.get(path)
  if (status === 403) return []
  expect(status, path).to.equal(200)
  return (body as { items: Listed[] }).items
}

async function opened(client: ApiClient, path: string): Promise<Listed> {
  const { status, body } = await client.get(path)
  expect(status, path).to.equal(200)
  return body as Listed
}

describe('The menus of all that the story tells of, as everybody is shown them', () => {
  const service = useStory()
  const told: Told[] = []

  before(async function () {
    this.timeout(300_000)
    for (const { login } of Object.values(PEOPLE)) {
      const client = await service.signIn(login)
      const note = (object: string, { allowedEvents = [] }: Listed) =>
        told.push(...allowedEvents.map((entry) => ({ who: login, act: `${object} ${entry.event}`, entry })))
      for (const list of LISTS)
        for (const item of await listed(client, list)) {
          const path = `${list}/${item.number ?? item.id}`
          note(path, await opened(client, path))
        }
      for (const kind of OWNER_KINDS)
        for (const { number } of await listed(client, `/${listOf(kind)}`)) {
          const answer = await client.get(`/attachments?ownerKind=${kind}&ownerNumber=${number}`)
          if (answer.status === 403) continue
          const body = answer.body as Listed & { items: Listed[] }
          note(`${kind} ${number}`, body)
          for (const attachment of body.items) note(`attachment ${attachment.number}`, attachment)
        }
    }
  })

  const shut = () => told.filter(({ entry }) => !entry.allowed)
  const codesOf = ({ entry }: Told) => (entry.why ?? []).map(({ code }) => code)

  it("show nobody what is another side's for good", () => {
    const marked = shut().filter((entry) => codesOf(entry).some((code) => REFUSALS[code]?.forGood === 'anothers'))
    expect(marked.map(({ who, act }) => `${who}: ${act}`)).to.deep.equal([])
  })

  it('disable, where somebody else may, only what a grant or the time of the own role opens to the person', () => {
    const open = new Set(told.filter(({ entry }) => entry.allowed).map(({ act }) => act))
    const personal = shut().filter(({ act, entry }) => open.has(act) && !entry.ownPart)
    expect(personal.length, 'events that one may and another may not').to.be.above(0)
    const forWhoTheyAre = personal.flatMap((entry) =>
      codesOf(entry)
        .filter((code) => !OPENS.test(code))
        .map((code) => `${entry.who}: ${entry.act}: ${code}`),
    )
    expect(forWhoTheyAre).to.deep.equal([])
  })

  it('tell whoever had a part already why somebody else goes on', () => {
    const own = told.filter(({ entry }) => entry.ownPart)
    expect(own.length, 'events left to others').to.be.above(0)
    for (const entry of own)
      expect([entry.entry.allowed, codesOf(entry).length > 0], entry.act).to.deep.equal([false, true])
  })

  it('give a reason for whatever is disabled', () => {
    for (const entry of shut()) expect(codesOf(entry), `${entry.who}: ${entry.act}`).to.not.deep.equal([])
  })
})

/** The list of the cases of a kind. */
const listOf = (kind: (typeof OWNER_KINDS)[number]): string =>
  kind === 'subsidyApplication' ? 'subsidy-applications' : kind === 'policy' ? 'policies' : `${kind}s`
