import { authorityGrantStore } from '../authorityGrants.ts'
import { bankAccountStore } from '../bankAccounts.ts'
import { catalogueEditions } from '../catalogueEditions.ts'
import { catalogueEntries } from '../catalogueEntries.ts'
import { definitionStore } from '../definitions.ts'
import { organisationStore } from '../organisations.ts'
import { sanctionStore } from '../sanctions.ts'
import { userStore } from '../users.ts'
import type { Migration } from './migration.ts'
import { writeMarks } from './writeMarks.ts'

/** What directories and registers are found by any part of is kept among their marks. */
export const foundByParts: Migration = {
  name: '0016-found-by-parts',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.dropIndex('catalogueEntries', 'marks.keys_1')
    await writeMarks(data, organisationStore)
    await writeMarks(data, userStore)
    await writeMarks(data, catalogueEntries)
    await writeMarks(data, catalogueEditions)
    await writeMarks(data, sanctionStore)
    await writeMarks(data, authorityGrantStore)
    await writeMarks(data, bankAccountStore)
    await writeMarks(data, definitionStore)
  },
}
