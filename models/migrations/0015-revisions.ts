import { organisationStore } from '../organisations.ts'
import { PLATFORM, RevisionModel, renewalOf } from '../revisions.ts'
import type { Migration } from './migration.ts'

/** What cases are judged by is kept in memory beside a mark: one for the platform and one for each organisation on file. */
export const revisions: Migration = {
  name: '0015-revisions',
  tolerates: '0.2.0',
  run: (data) => data.rewrite(organisationStore.model, ({ _id }) => [PLATFORM, _id].map(renewalOf), RevisionModel),
}
