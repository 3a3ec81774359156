/** By what a large collection is sharded. */
export interface ShardKey {
  readonly collection: string
  /** As MongoDB is told it. */
  readonly key: Readonly<Record<string, 1 | 'hashed'>>
  /** What asks all shards for it, and why that does no harm; null where nothing does. */
  readonly scattered: string | null
}

const BY_NUMBER = { _id: 'hashed' } as const
const LISTS = 'lists and queues merge a page of each shard'

/**
 * Shard keys of the collections that grow with the business; what is not named here stays on one shard. A unique index of a
 * sharded collection must begin with its key. `_id` is unique over all shards only where it follows from the key: it is the
 * key, or begins with it as the id of an event does with its stream, or is made of what is unique, as an event's.
 */
export const SHARD_KEYS: readonly ShardKey[] = [
  {
    collection: 'events',
    key: { stream: 1 },
    scattered:
      'the sealer takes what no seal names by an index that has it together; seals, proofs and history name events by id',
  },
  { collection: 'submissions', key: BY_NUMBER, scattered: LISTS },
  { collection: 'quotes', key: BY_NUMBER, scattered: LISTS },
  { collection: 'policies', key: BY_NUMBER, scattered: LISTS },
  {
    collection: 'termSegments',
    key: { policyNo: 1 },
    scattered: 'what lies on a key of an accumulation is listed by page',
  },
  { collection: 'deliveries', key: { policyNo: 1 }, scattered: null },
  { collection: 'acceptances', key: { policyNo: 1 }, scattered: null },
  {
    collection: 'issuedDocuments',
    key: { policyNo: 1 },
    scattered: 'what nobody has printed is found at night; files are asked for by number',
  },
  { collection: 'issuedDocumentBytes', key: BY_NUMBER, scattered: null },
  { collection: 'renewals', key: BY_NUMBER, scattered: LISTS },
  { collection: 'bankCredits', key: BY_NUMBER, scattered: LISTS },
  { collection: 'claims', key: BY_NUMBER, scattered: LISTS },
  {
    collection: 'figures',
    key: { figure: 1 },
    scattered: 'what is open is folded at night, by an index of that alone',
  },
  { collection: 'subsidyAssessments', key: BY_NUMBER, scattered: LISTS },
  { collection: 'attachmentFiles.chunks', key: { files_id: 1 }, scattered: null },
]
