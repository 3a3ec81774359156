import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { expect } from 'chai'
import { MongoNetworkError, MongoServerError } from 'mongodb'
import { readAgain } from '../../../server/platform/database/readAgain.ts'

/** What writing fails with on a connection that the other side has ended, as Node says it. */
async function writtenAfterTheEnd(): Promise<Error> {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const socket = connect({ port: address.port, host: '127.0.0.1', allowHalfOpen: false })
  await once(socket.resume(), 'end')
  const failure = new Promise<Error>((resolve) => socket.once('error', resolve))
  socket.write('asked')
  return failure.finally(() => server.close())
}

const failingFirst = (error: Error) => {
  let asked = 0
  const read = async () => {
    asked += 1
    if (asked === 1) throw error
    return asked
  }
  return read
}

describe('what only reads', () => {
  it('is asked once more where its connection ended under it', async () => {
    const ended = await writtenAfterTheEnd()
    for (const error of [ended, new MongoNetworkError('connection 5 to 127.0.0.1 closed')])
      expect(await readAgain(failingFirst(error)), error.message).to.equal(2)
  })

  it('is asked once where it failed otherwise', async () => {
    const failed = new MongoServerError({ message: 'no such collection', code: 26 })
    expect(await readAgain(failingFirst(failed)).catch((error: unknown) => error)).to.equal(failed)
  })

  it('fails as it fails the second time', async () => {
    const errors = ['first', 'second'].map((message) => new MongoNetworkError(message))
    const read = async () => {
      throw errors.shift() ?? new Error('asked a third time')
    }
    expect(await readAgain(read).catch((error: Error) => error.message)).to.equal('second')
  })
})
