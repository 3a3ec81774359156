import { expect } from 'chai'
import {
  MongoAPIError,
  MongoBulkWriteError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from 'mongodb'
import { isDatabaseUnavailable, undoAfter } from '../../../server/platform/database/unavailable.ts'
import { problemOf } from '../../../server/platform/http/problem.ts'

const serverError = (code: number, labels: readonly string[] = []) => {
  const error = new MongoServerError({ message: 'said by the server', code })
  for (const label of labels) error.addErrorLabel(label)
  return error
}

const socketError = (code: string) => Object.assign(new Error(`read ${code}`), { code, syscall: 'read', errno: -104 })

const bulkOf = (error: Error) => new MongoBulkWriteError(error, { insertedCount: 0 } as never)

const AWAY: readonly Error[] = [
  // As Node gives it, and as the driver's bulk copies it.
  socketError('ECONNRESET'),
  socketError('EPIPE'),
  Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' }),
  new MongoServerError(socketError('ECONNRESET')),
  new MongoNetworkError('connection 5 to 10.0.0.1:27017 closed'),
  new MongoNetworkTimeoutError('connection timed out'),
  new MongoNotConnectedError('Client must be connected'),
  new MongoOperationTimeoutError('Timed out during socket read'),
  new MongoTopologyClosedError('Topology is closed'),
  // not primary, stepped down, shutting down, write conflict, transaction ended, lived too long, too slow, lock not got
  ...[10107, 13435, 189, 91, 112, 251, 290, 50, 24].map((code) => serverError(code)),
  // A full disk, as 4.0 and as later versions say it.
  new MongoServerError({ message: '28: No space left on device', code: 8 }),
  serverError(14031),
  serverError(1, ['TransientTransactionError']),
  serverError(1, ['UnknownTransactionCommitResult']),
  // What the driver's bulk makes of its own errors: the class is gone, and labels where the pool was cleared before.
  bulkOf(new MongoNetworkError('Connection to 10.0.0.1:27017 interrupted due to server monitor timeout')),
  bulkOf(new MongoNetworkTimeoutError('connection timed out')),
  bulkOf(new MongoOperationTimeoutError('Timed out during socket read (25000ms)')),
  bulkOf(new MongoServerSelectionError('none', { error: null } as never)),
  new Error('what a library makes of it', { cause: new MongoNetworkError('closed') }),
]

const FAULTS: readonly unknown[] = [
  new Error('a fault of ours'),
  new TypeError('undefined is not a function'),
  new MongoAPIError('misused'),
  serverError(11000),
  serverError(8),
  serverError(2),
  serverError(13),
  new MongoBulkWriteError({ message: 'duplicate', code: 11000, writeErrors: [] }, { insertedCount: 0 } as never),
  bulkOf(new MongoAPIError('misused')),
  bulkOf(new RangeError('document is larger than the maximum size')),
  // A caller that went away while it was sending.
  Object.assign(new Error('aborted'), { code: 'ECONNRESET' }),
  Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }),
  'a text',
  null,
]

describe('a database that is away', () => {
  it('is told from a fault by what driver and server say, however it is wrapped', () => {
    expect(AWAY.filter((error) => !isDatabaseUnavailable(error))).to.deep.equal([])
    expect(FAULTS.filter((error) => isDatabaseUnavailable(error))).to.deep.equal([])
  })

  it('is 503 with a time to ask again, a fault 500 without', () => {
    const answered = ({ status, retryAfterSeconds, problem }: ReturnType<typeof problemOf>) => [
      status,
      retryAfterSeconds,
      problem.code,
    ]
    for (const error of AWAY) expect(answered(problemOf(error, 'r'))).to.deep.equal([503, 5, 'http.unavailable'])
    expect(answered(problemOf(FAULTS[0], 'r'))).to.deep.equal([500, null, 'fault'])
  })

  it('is not asked to undo anything, and what cannot be undone hides no failure', async () => {
    let asked = 0
    const undo = async () => {
      asked += 1
      throw new MongoNetworkError('gone meanwhile')
    }
    for (const error of AWAY) await undoAfter(error, undo)
    expect(asked).to.equal(0)
    await undoAfter(new Error('refused'), undo)
    expect(asked).to.equal(1)
  })
})
