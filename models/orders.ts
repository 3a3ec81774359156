import type { IndexDefinition } from 'mongoose'

/**
 * Indexes of a list in the order of a path, for each of these sets of parties, through a choice such as the state: see
 * `within` of a column. Other directions and ranges are read from the same.
 */
export const ordersBy = (
  path: string,
  parties: readonly (readonly string[])[],
  within = 'state',
): [IndexDefinition][] =>
  parties.map((narrowed) => [
    {
      ...Object.fromEntries(narrowed.map((party) => [`parties.${party}`, 1])),
      [within]: 1,
      [path]: -1,
      _id: -1,
    } as IndexDefinition,
  ])
