/**
 * How long anything may wait for the database. An election takes up to twelve seconds with MongoDB's defaults; whoever
 * waits longer than that waits for something else, and is better told so.
 */
export const WAITS = {
  /** For a member that can answer, such as a new primary. */
  selectionMs: 15_000,
  /** For an answer to a member's heartbeat: a frozen member is given up after it, and with it whatever it was asked. */
  heartbeatAnswerMs: 5_000,
  /** Between two heartbeats. */
  heartbeatEveryMs: 2_000,
  /** For a free connection. */
  connectionMs: 10_000,
  /** For a whole unit of work, its new tries included. */
  unitOfWorkMs: 25_000,
} as const

/**
 * How long MongoDB keeps a transaction open for a process that is silent. It looks every half of that, so a dead
 * instance's changes hold up others for at most one and a half times as long: less than a unit of work may wait.
 */
export const TRANSACTION_LIFETIME_SECONDS = 15
