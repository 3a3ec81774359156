import { identityKey } from '../../../../../config/identity/index.ts'
import { mayDo } from '../../../../../config/permissions.ts'
import { askOnce, findSought, type Once } from '../../../../../models/search.ts'
import { allStores, type Store, streamOf } from '../../../../../models/store.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { SearchOutcome } from '../../../../platform/searching/domain/outcome.ts'

/** Documents of a kind whose events are looked through: their events are read whole to be put in order. */
const MOST_OF_A_KIND = 10

interface SoughtStreams {
  readonly streams: readonly string[]
  readonly outcome: SearchOutcome
}

/** Streams of the documents that somebody means: of any kind by their whole number, else as their lists find them. */
export async function findSoughtStreams(actor: Actor, typed: string): Promise<SoughtStreams> {
  const stores = [...allStores().values()]
  const once = askOnce()
  const found = await Promise.all(stores.map((store) => streamsIn(store, actor, typed, once)))
  const numbers = [typed.trim(), identityKey(typed)]
  const whole = stores.flatMap((store) => numbers.map((number) => streamOf(store, number)))
  const outcomes = found.map(({ outcome }) => outcome)
  return {
    streams: [...new Set([...whole, ...found.flatMap(({ streams }) => streams)])],
    outcome: (['tooShort', 'capped'] as const).find((each) => outcomes.includes(each)) ?? 'complete',
  }
}

async function streamsIn(store: Store<unknown>, actor: Actor, typed: string, once: Once): Promise<SoughtStreams> {
  const { model, search } = store
  if (!search || (search.permission && !mayDo(actor, search.permission))) return { streams: [], outcome: 'complete' }
  const { ids, outcome } = await findSought({ model, search }, actor, typed, { most: MOST_OF_A_KIND, once })
  return { streams: ids.map((id) => streamOf(store, id)), outcome }
}
