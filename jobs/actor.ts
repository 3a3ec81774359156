import type { Actor } from '../server/platform/acting/domain/actor.ts'

/** A job sees every case and holds no role: it acts through use cases, never through routes. */
export const jobActor = (job: string): Actor => ({
  userId: `job:${job}`,
  name: job,
  organisationId: 'platform',
  organisationKind: 'platform',
  roles: [],
  via: `job:${job}`,
})
