/** Lines that a page of a list has at most. */
export const LIST_MOST = 200

/** Names of organisations that are asked for at once at most: as many as one page of anything names. */
export const NAMES_AT_ONCE = 100

/** What waits for a person is told up to so much of it. */
export const QUEUE_MOST = 1000
