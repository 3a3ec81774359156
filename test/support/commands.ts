import { before } from 'mocha'
import type { CommandStartedEvent } from 'mongodb'
import mongoose from 'mongoose'
import { connectDatabase } from '../../server/platform/database/connect.ts'
import { testDatabaseUri } from './database.ts'

/** What the driver says to the server for itself. */
const OF_THE_DRIVER = ['hello', 'isMaster', 'ismaster', 'ping', 'endSessions', 'saslStart', 'saslContinue']

/** Connects anew so that commands can be seen: called before `useDatabase`, whose connection would be kept. */
export function useWatchedCommands(): void {
  before(connectWatched)
}

async function connectWatched(): Promise<void> {
  const address = new URL(await testDatabaseUri())
  address.searchParams.set('monitorCommands', 'true')
  await mongoose.disconnect()
  await connectDatabase(address.href)
}

/** Every command that is sent while something is done, commits included, as `find submissions`. */
export async function commandsDuring(act: () => Promise<unknown>): Promise<readonly string[]> {
  const client = mongoose.connection.getClient()
  const commands: string[] = []
  const note = ({ commandName, command }: CommandStartedEvent): void => {
    if (!OF_THE_DRIVER.includes(commandName))
      commands.push([commandName, command[commandName]].filter((part) => typeof part === 'string').join(' '))
  }
  client.on('commandStarted', note)
  try {
    await act()
  } finally {
    client.off('commandStarted', note)
  }
  return commands
}
