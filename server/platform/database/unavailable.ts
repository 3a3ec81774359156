import {
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerClosedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from 'mongodb'

const UNAVAILABLE_CLASSES = [
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerClosedError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
] as const

/** Labels by which driver and server say: not now, or not known whether it was done. */
const UNAVAILABLE_LABELS = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError']

/** MongoDB's error codes for a member that stops, steps down, is cut off or too slow. */
const UNAVAILABLE_CODES: ReadonlySet<unknown> = new Set([
  6, // HostUnreachable
  7, // HostNotFound
  24, // LockTimeout
  43, // CursorNotFound: its member is gone
  50, // MaxTimeMSExpired
  64, // WriteConcernFailed: not yet on a majority
  89, // NetworkTimeout
  91, // ShutdownInProgress
  112, // WriteConflict, beyond all new tries
  133, // FailedToSatisfyReadPreference
  134, // ReadConcernMajorityNotAvailableYet
  189, // PrimarySteppedDown
  237, // CursorKilled
  246, // SnapshotUnavailable
  251, // NoSuchTransaction: ended by the server
  262, // ExceededTimeLimit
  290, // TransactionExceededLifetimeLimitSeconds
  9001, // SocketException
  10058, // LegacyNotPrimary
  10107, // NotWritablePrimary
  11600, // InterruptedAtShutdown
  11601, // Interrupted: ended by an operator
  11602, // InterruptedDueToReplStateChange
  13435, // NotPrimaryNoSecondaryOk
  13436, // NotPrimaryOrSecondary
  14031, // OutOfDiskSpace
])

/** How WiredTiger passes ENOSPC on where MongoDB has no code of its own for it: `UnknownError`, `28: No space left …`. */
const UNKNOWN_ERROR = 8
const DISK_IS_FULL = /^28: |No space left on device/

/** What a system call on a connection that broke fails with. */
const CALL_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ETIMEDOUT',
])

/** What Node says, without any call, to whoever writes on a connection that the other side has ended, or it itself. */
const ENDED_CODES: ReadonlySet<unknown> = new Set([
  'EPIPE',
  'ERR_SOCKET_CLOSED',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
])

const DEEPEST_CAUSE = 5

/** What a driver's error of no answer at all leaves in a bulk error made of it, which has neither its class nor its labels. */
const LEFT_OF_NETWORK_ERROR = 'beforeHandshake'
const LEFT_OF_SELECTION_ERROR = 'reason'
const LEFT_OF_TIMEOUT = /^Timed out /

/** Whether a bulk error was made of an error of the connection: the server said nothing, not even a code. */
const isBulkCutOff = (error: unknown): boolean =>
  error instanceof MongoBulkWriteError &&
  error.code === undefined &&
  (LEFT_OF_NETWORK_ERROR in error || LEFT_OF_SELECTION_ERROR in error || LEFT_OF_TIMEOUT.test(error.message))

/**
 * Whether no answer came of what was asked because its connection ended. The driver labels such an error as one to try
 * again, except where it had given up the connection by then, and in a bulk.
 */
export const isConnectionLost = (error: unknown): boolean =>
  isSocketError(error) || error instanceof MongoNetworkError || isBulkCutOff(error)

/**
 * Whether a connection broke. Driver 6.16 passes such an error on as Node gives it (or copies its code into a bulk error)
 * when it meets the command that is just being written or read, without the labels by which its own code would try again.
 */
function isSocketError(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false
  return ENDED_CODES.has(error.code) || ('syscall' in error && CALL_CODES.has(error.code))
}

/**
 * Whether something failed because the database does not answer at the moment: an election, a dead or frozen member, no
 * majority, no connection left. Nothing is wrong with the request then; whether it was done may not be known, and asking
 * the database would only wait once more.
 */
export function isDatabaseUnavailable(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > DEEPEST_CAUSE) return false
  return saysUnavailable(error) || isDatabaseUnavailable(error.cause, depth + 1)
}

function saysUnavailable(error: Error): boolean {
  if (isConnectionLost(error)) return true
  if (!(error instanceof MongoError)) return false
  if (UNAVAILABLE_CLASSES.some((kind) => error instanceof kind)) return true
  if (error.name === 'MongoWaitQueueTimeoutError') return true
  if (UNAVAILABLE_LABELS.some((label) => error.hasErrorLabel(label))) return true
  if (!(error instanceof MongoServerError)) return false
  return UNAVAILABLE_CODES.has(error.code) || (error.code === UNKNOWN_ERROR && DISK_IS_FULL.test(error.message))
}

/**
 * Undoes what a failed attempt left, unless the database is away: then that would wait once more, and what is left may
 * even have been kept. Something else must clean up after it. Never hides the failure itself.
 */
export async function undoAfter(failure: unknown, undo: () => Promise<void>): Promise<void> {
  if (isDatabaseUnavailable(failure)) return
  await undo().catch((error: unknown) => {
    if (!isDatabaseUnavailable(error)) throw error
  })
}
