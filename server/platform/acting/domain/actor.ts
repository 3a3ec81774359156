import type { OrganisationKind, Permission, Role } from '../../../../config/permissions.ts'

/** Who acts: a person through a session or an API token, or a job. Passed in, never looked up by domain code. */
export interface Actor {
  readonly userId: string
  /** Of a person a reference to the name (`nameOfPerson`), so that whatever keeps it keeps nothing to be erased. */
  readonly name: string
  readonly organisationId: string
  readonly organisationKind: OrganisationKind
  readonly roles: readonly Role[]
  readonly via: 'session' | 'token' | `job:${string}` | 'command'
  /** The session or API token the person acts through; absent for jobs and commands. */
  readonly credentialId?: string
  /** For an API token: the permissions it was granted; absent means all of its owner's. */
  readonly scopes?: readonly Permission[]
}
