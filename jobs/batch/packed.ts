/** How many documents or keys something goes over, as far as is known. */
export interface Weighed {
  readonly weight: number
}

/** Things in their order, put together as long as they weigh no more than so much: small ones go into one range. */
export function packed<T extends Weighed>(things: readonly T[], most: number): readonly (readonly T[])[] {
  const packs: T[][] = []
  let weight = Number.POSITIVE_INFINITY
  for (const thing of things) {
    weight += thing.weight
    if (weight <= most) packs.at(-1)?.push(thing)
    else {
      packs.push([thing])
      weight = thing.weight
    }
  }
  return packs
}
