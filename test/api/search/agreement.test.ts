import { expect } from 'chai'
import winston from 'winston'
import { holdsPermission } from '../../../config/permissions.ts'
import { organisationStore } from '../../../models/organisations.ts'
import { findPage, NEWEST_FIRST } from '../../../models/page.ts'
import type { MarkedSearch } from '../../../models/search.ts'
import { SearchRowModel } from '../../../models/searchRows.ts'
import { allStores, type Store, type Stored } from '../../../models/store.ts'
import { userStore } from '../../../models/users.ts'
import { namedIn } from '../../../server/business/party/changes/domain/soughtTexts.ts'
import type { Marks } from '../../../server/kernel/marks.ts'
import type { Actor } from '../../../server/platform/acting/domain/actor.ts'
import { isTooShort, keyBeginnings, wholeKey } from '../../../server/platform/searching/domain/searchKeys.ts'
import { ACCESS } from '../../support/access.ts'
import { MovableClock } from '../../support/clock.ts'
import { useDatabase } from '../../support/database.ts'
import { followSearch } from '../../support/searching.ts'
import { standStory } from '../../support/story.ts'

/** By what one document is found, as it is kept. */
interface Kept {
  readonly keys: readonly string[]
  readonly texts: readonly string[]
  readonly named: readonly string[]
}

const SEARCHED = { filters: {}, ...NEWEST_FIRST, searched: true } as const
/** Words that are looked for of each kind, for each person. */
const WORDS = 4

describe('the search of the demonstration', function () {
  this.timeout(400_000)
  useDatabase()
  const clock = new MovableClock('2026-11-24')
  const kept = new Map<Store<unknown>, ReadonlyMap<string, Kept>>()
  const nameOf = new Map<string, string>()
  let people: readonly Actor[]

  before(async () => {
    await standStory({ clock, logger: winston.createLogger({ silent: true }), access: ACCESS })
    await followSearch(clock)
    const users = await userStore.model.find({}).lean()
    people = users.map((user) => ({ ...user, userId: user._id, via: 'session' }))
    for (const store of allStores().values()) if (store.search) kept.set(store, await keptOf(store))
    for (const directory of [organisationStore, userStore])
      for (const [id, { texts }] of kept.get(directory as never) ?? []) nameOf.set(id, texts.join('\n'))
  })

  async function keptOf(store: Store<unknown>): Promise<ReadonlyMap<string, Kept>> {
    if (store.search?.marks) {
      const documents = await store.model.find({}).select('+marks').lean<(Stored & { marks: Marks })[]>()
      const { textsOf } = store.search as unknown as MarkedSearch<unknown>
      const texts = await textsOf(
        store.model as never,
        documents.map(({ _id }) => _id),
      )
      return new Map(
        documents.map((document) => [
          document._id,
          {
            keys: document.marks.search as readonly string[],
            texts: texts.get(document._id)?.split('\n') ?? [],
            named: store.name === 'pendingChange' ? namedIn(document as never) : [],
          },
        ]),
      )
    }
    const rows = await SearchRowModel.find({ _id: new RegExp(`^1:${store.name}:`) }).lean()
    return new Map(
      rows.map(({ document, keys, text, named }) => [
        document,
        { keys: keys.map((key) => key.replace(`1:${store.name}:`, '')), texts: text.split('\n'), named },
      ]),
    )
  }

  /** Documents of a store this person may see. */
  async function seenBy(actor: Actor, store: Store<unknown>): Promise<readonly string[]> {
    const found = await store.model.find(store.visibility(actor) as object, { _id: 1 }).lean<Stored[]>()
    return found.map(({ _id }) => _id)
  }

  it('has every document that is searched, and of each all there is to see', async () => {
    for (const [store, documents] of kept) {
      const stored = await store.model.countDocuments({})
      expect(documents.size, store.name).to.equal(stored)
    }
    expect([...kept.keys()].map(({ name }) => name)).to.include.members(['policy', 'claim', 'quote', 'user'])
  })

  it('finds for everybody, by every part of every text, whatever they may see', async () => {
    const missing: string[] = []
    for (const [actor, store, documents] of readings()) {
      const reader = store.search?.as(actor) ?? ''
      for (const id of await seenBy(actor, store)) {
        const { keys, texts, named } = documents.get(id) ?? { keys: [], texts: [], named: [] }
        const beginnings = beginningsOf(keys.filter((key) => key.startsWith(`${reader} `)))
        const sought = [
          ...partsOf(texts).flatMap((part) => keyBeginnings(reader, part)),
          ...named.map((party) => wholeKey(reader, party).trimEnd()),
        ]
        missing.push(...sought.filter((key) => !beginnings.has(key)).map((key) => `${store.name} ${id}: ${key}`))
      }
    }
    expect(missing.slice(0, 20)).to.deep.equal([])
  })

  it('gives everybody what contains the word and they may see, and nothing else', async () => {
    let compared = 0
    for (const [actor, store, documents] of readings()) {
      const seen = new Set(await seenBy(actor, store))
      for (const word of sample(documents)) {
        const { items, found } = await findPage({ actor }, store as never, SEARCHED, { limit: 200, q: word })
        const ids = items.map(({ _id }: { readonly _id: string }) => _id)
        const expected = [...documents].filter(([id, known]) => seen.has(id) && says(known, word)).map(([id]) => id)
        const about = `${actor.userId} ${store.name} ${word}`
        if (found === 'complete') expect(ids.toSorted(), about).to.deep.equal(expected.toSorted())
        else expect(expected, about).to.include.members(ids)
        compared += 1
      }
    }
    expect(compared).to.be.above(200)
  })

  /** Each kind that is searched, with one person of each organisation and way to search who may read it. */
  function readings(): readonly (readonly [Actor, Store<unknown>, ReadonlyMap<string, Kept>])[] {
    return [...kept].flatMap(([store, documents]) => {
      const permission = store.search?.permission
      const readers = people.filter(({ roles }) => permission === undefined || holdsPermission(roles, permission))
      const ways = new Map(readers.map((actor) => [`${actor.organisationId} ${store.search?.as(actor)}`, actor]))
      return [...ways.values()].map((actor) => [actor, store, documents] as const)
    })
  }

  const says = ({ texts, named }: Kept, word: string): boolean =>
    [...texts, ...named.map((party) => nameOf.get(party) ?? '')].join('\n').includes(word)
})

/** All that some keys begin with. */
const beginningsOf = (keys: readonly string[]): ReadonlySet<string> =>
  new Set(keys.flatMap((key) => Array.from(key, (_, index) => key.slice(0, index + 1))))

/** Every part of texts that can be looked for, up to a length beyond which only beginning and end count. */
function partsOf(texts: readonly string[]): readonly string[] {
  const parts = new Set<string>()
  for (const text of texts) {
    const signs = Array.from(text)
    for (let from = 0; from < signs.length; from += 1)
      for (let to = from + 1; to <= Math.min(signs.length, from + 10); to += 1)
        parts.add(signs.slice(from, to).join(''))
  }
  return [...parts].filter((part) => /[\p{L}\p{N}]/u.test(part) && !isTooShort(part))
}

/** Words from all over the texts of a kind. */
function sample(documents: ReadonlyMap<string, Kept>): readonly string[] {
  const parts = partsOf([...documents.values()].flatMap(({ texts }) => texts)).filter((part) => part.length > 2)
  return parts.filter((_, index) => index % Math.max(1, Math.floor(parts.length / WORDS)) === 0)
}
