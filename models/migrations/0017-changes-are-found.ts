import { bankAccountStore } from '../bankAccounts.ts'
import { pendingChangeStore } from '../pendingChanges.ts'
import type { Migration } from './migration.ts'
import { writeMarks } from './writeMarks.ts'

/** Changes that take two are found by any part as well, and accounts by whether money still goes there. */
export const changesAreFound: Migration = {
  name: '0017-changes-are-found',
  tolerates: '0.2.0',
  run: async (data) => {
    await writeMarks(data, pendingChangeStore)
    await writeMarks(data, bankAccountStore)
  },
}
