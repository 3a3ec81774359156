import type { Migration } from '../../models/migrations/migration.ts'
import { policyStore } from '../../models/policies.ts'
import { userStore } from '../../models/users.ts'

/** Appends a star to the name of every user and the region of every policy; `before` is awaited before each of them. */
export const renaming = (before: () => Promise<unknown> = async () => {}): Migration => ({
  name: '9001-renaming',
  tolerates: '0.2.0',
  run: async (data) => {
    await data.changeDocuments(userStore, async ({ name }) => {
      await before()
      return { name: `${name}*` }
    })
    await data.changeDocuments(policyStore, async ({ region }) => {
      await before()
      return { region: `${region}*` }
    })
  },
})
