import sift from 'sift'

export type Filter = Readonly<Record<string, unknown>>

/** Its types have the function at another place for the client's bundler than for Node. */
const tester: unknown = sift

/** Says of a document in hand what MongoDB would say of it in a collection. */
export const matcherOf = tester as (filter: Filter) => (document: unknown) => boolean
