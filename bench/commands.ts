import { BSON, type CommandStartedEvent, type Document, type MongoClient } from 'mongodb'

/** One database command of a request. */
export interface Command {
  readonly kind: 'read' | 'write'
  /** Part of the request's transaction. */
  readonly inTransaction: boolean
  /** Sizes of the documents it inserts or the updates it makes, in bytes; one number for a read. */
  readonly bytes: readonly number[]
}

const READS = ['find', 'aggregate', 'count', 'distinct']
const WRITES = ['insert', 'update', 'delete', 'findAndModify']

/** Counts what a client, opened with command monitoring, sends while something is done: reads and writes, in order. */
export async function commandsOf(client: MongoClient, act: () => Promise<unknown>): Promise<readonly Command[]> {
  const commands: Command[] = []
  const count = ({ commandName, command }: CommandStartedEvent) => {
    const inTransaction = command.autocommit === false
    if (READS.includes(commandName)) commands.push({ kind: 'read', inTransaction, bytes: [0] })
    if (WRITES.includes(commandName))
      commands.push({ kind: 'write', inTransaction, bytes: sizesOf(commandName, command) })
  }
  client.on('commandStarted', count)
  try {
    await act()
  } finally {
    client.off('commandStarted', count)
  }
  return commands
}

/** How many reads and how many written documents these commands are. */
export const countsOf = (commands: readonly Command[]) => ({
  reads: commands.filter(({ kind }) => kind === 'read').length,
  writes: commands.filter(({ kind }) => kind === 'write').flatMap(({ bytes }) => bytes).length,
})

function sizesOf(name: string, command: Document): readonly number[] {
  const parts: readonly Document[] = command.documents ??
    command.updates ??
    command.deletes ?? [{ [name]: command.update }]
  return parts.map((part) => BSON.calculateObjectSize(part, { ignoreUndefined: true }))
}
