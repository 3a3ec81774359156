import mongoose from 'mongoose'
import { StartupFault } from '../../../config/startupFault.ts'
import { WAITS } from './waits.ts'

/**
 * Connects mongoose, majority-committed and journalled, without building collections on its own. No wait is endless; one
 * that the address names itself (`&serverSelectionTimeoutMS=30000`) is as long as it says. Refuses what cannot carry
 * transactions.
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
      ...waitsUnlessNamedIn(uri),
      retryWrites: true,
      writeConcern: { w: 'majority', journal: true },
      readConcern: { level: 'majority' },
    })
  } catch (error) {
    await mongoose.disconnect()
    throw connectionFault(uri, error)
  }
}

/** Options of a connection win over its address, so what the address names is left out of them. */
function waitsUnlessNamedIn(uri: string): Partial<Record<string, number>> {
  const waits = {
    serverSelectionTimeoutMS: WAITS.selectionMs,
    connectTimeoutMS: WAITS.heartbeatAnswerMs,
    heartbeatFrequencyMS: WAITS.heartbeatEveryMs,
    waitQueueTimeoutMS: WAITS.connectionMs,
  }
  const named = (option: string) => new RegExp(`[?&]${option}=`, 'i').test(uri)
  return Object.fromEntries(Object.entries(waits).filter(([option]) => !named(option)))
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
