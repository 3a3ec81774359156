import mongoose from 'mongoose'
import { StartupFault } from '../../config/startupFault.ts'

const SELECTION_TIMEOUT_MS = 5_000

/**
 * Connects mongoose, majority-committed and journalled, without building collections on its own. Refuses what cannot
 * carry transactions.
 */
export async function connectDatabase(uri: string): Promise<void> {
  mongoose.set('bufferCommands', false)
  await connected(uri)
  const hello = await mongoose.connection.getClient().db('admin').command({ isMaster: 1 })
  if (hello.setName === undefined && hello.msg !== 'isdbgrid') {
    await mongoose.disconnect()
    throw new StartupFault(
      `The MongoDB at ${withoutPassword(uri)} is a standalone server, transactions need a replica set`,
      'Start mongod with --replSet and run rs.initiate(), see docs/operations.md',
    )
  }
}

async function connected(uri: string): Promise<void> {
  try {
    await mongoose.connect(uri, {
      autoCreate: false,
      autoIndex: false,
      serverSelectionTimeoutMS: SELECTION_TIMEOUT_MS,
      retryWrites: true,
      writeConcern: { w: 'majority', journal: true },
      readConcern: { level: 'majority' },
    })
  } catch (error) {
    await mongoose.disconnect()
    throw connectionFault(uri, error)
  }
}

function connectionFault(uri: string, error: unknown): StartupFault {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  const reason = message.split('\n', 1)[0]
  if (name === 'MongoParseError' || name === 'MongoInvalidArgumentError' || name === 'MongoAPIError') {
    return new StartupFault(
      `MONGODB_URI is not a MongoDB address (${reason})`,
      'Use mongodb://host:27017/firstcover?replicaSet=rs0',
    )
  }
  if (/auth/i.test(reason ?? '')) {
    return new StartupFault(
      `The MongoDB at ${withoutPassword(uri)} refuses the login (${reason})`,
      'Correct user and password in MONGODB_URI',
    )
  }
  return new StartupFault(
    `No MongoDB replica set answers at ${withoutPassword(uri)} (${reason})`,
    'Check host, port and replicaSet in MONGODB_URI and that the server runs',
  )
}

/** The address without the password, for messages. */
export const withoutPassword = (uri: string): string => uri.replace(/\/\/([^:@/]+):[^@/]*@/, '//$1:***@')
