import type { QueryClient } from '@tanstack/react-query'
import { type Change, setWrittenListener } from './client.ts'
import { isConcerned, keyOf } from './sources.ts'

/** Keeps the answers of one cache true to what is changed from here. */
export interface Freshness {
  /**
   * Runs what may write several times. What it touched is read again once it is over; the result is there when what is on
   * screen shows it.
   */
  during<R>(run: () => Promise<R>): Promise<R>
}

const known = new WeakMap<QueryClient, Freshness>()

/**
 * Every answer to a change says which documents it wrote: the answers kept of them are read again, at once or when the
 * command is over that the change is part of.
 */
export function freshnessOf(client: QueryClient): Freshness {
  const fresh = known.get(client) ?? begin(client)
  known.set(client, fresh)
  return fresh
}

function begin(client: QueryClient): Freshness {
  let commands = 0
  let made: Change[] = []

  const refresh = async (): Promise<void> => {
    const changes = made
    made = []
    const told = answersTold(changes)
    await keep(client, told)
    await client.invalidateQueries({
      predicate: ({ queryKey }) =>
        !isTold(queryKey, told) && changes.some(({ touched }) => isConcerned(queryKey, touched)),
    })
  }
  setWrittenListener((change) => {
    if (change.quietly)
      void client.invalidateQueries({
        predicate: ({ queryKey }) => isConcerned(queryKey, change.touched),
        refetchType: 'none',
      })
    else {
      made.push(change)
      if (commands === 0) void refresh()
    }
  })

  return {
    async during(run) {
      commands += 1
      try {
        const result = await run()
        await refresh()
        return result
      } catch (error) {
        // What was done before the refusal is done.
        void refresh()
        throw error
      } finally {
        commands -= 1
      }
    },
  }
}

type Told = ReadonlyMap<string, unknown>

/** What addresses give after these changes, as far as the changes told so themselves and none later touched it. */
function answersTold(changes: readonly Change[]): Told {
  const told = new Map<string, unknown>()
  for (const { touched, told: own } of changes) {
    for (const address of told.keys()) if (isConcerned(keyOf(address), touched)) told.delete(address)
    if (own) told.set(own.address, own.answer)
  }
  return told
}

/** Whether a key is that of an answer that was told, not of something else made of the same address. */
const isTold = (key: readonly unknown[], told: Told): boolean =>
  key.length === keyOf('').length && typeof key[2] === 'string' && told.has(key[2])

/** Shows what was told; a read that is under way may have begun before the change and is given up. */
async function keep(client: QueryClient, told: Told): Promise<void> {
  for (const [address, answer] of told) {
    const queryKey = keyOf(address)
    await client.cancelQueries({ queryKey, exact: true })
    client.setQueryData(queryKey, answer)
  }
}
