/**
 * What came of a search: all there is; some, as so many were found that more must be typed; or nothing, as too little was
 * typed to look for.
 */
export const SEARCH_OUTCOMES = ['complete', 'capped', 'tooShort'] as const
export type SearchOutcome = (typeof SEARCH_OUTCOMES)[number]
