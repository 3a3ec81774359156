/** Kinds of documents that are found, as clients tell them apart. */
export const SEARCH_KINDS = [
  'policy',
  'endorsement',
  'claim',
  'submission',
  'quote',
  'subsidyApplication',
  'organisation',
  'user',
  'sanction',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]
