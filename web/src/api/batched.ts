/** Asks for one thing by its id; null where it is not there. */
export type LoadOne<T> = (id: string) => Promise<T | null>

/** Asks together for what is asked for at the same moment, at most so many at once. */
export function batched<T>(
  loadMany: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  most: number,
): LoadOne<T> {
  let next: { readonly ids: Set<string>; readonly answer: Promise<ReadonlyMap<string, T>> } | null = null
  const begin = () => {
    const ids = new Set<string>()
    const answer = new Promise((resolve) => setTimeout(resolve)).then(() => {
      if (next?.ids === ids) next = null
      return loadMany([...ids])
    })
    return { ids, answer }
  }
  return async (id) => {
    if (next === null || next.ids.size >= most) next = begin()
    const { ids, answer } = next
    ids.add(id)
    return (await answer).get(id) ?? null
  }
}
