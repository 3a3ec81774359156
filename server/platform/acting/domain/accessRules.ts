import type { KeyRing } from '../../../kernel/keyRing.ts'

/** How the service lets people in: its keys, and what operators decide about credentials. */
export interface AccessRules {
  readonly keys: KeyRing
  /** Whether people who decide or pay sign in with a second factor. */
  readonly secondFactor: boolean
  /** How long a password given by somebody else can be used to sign in. */
  readonly oneTimePasswordHours: number
  /** The longest an API token may be issued for. */
  readonly apiTokenDays: number
  /** Memory that hashing a password takes. */
  readonly passwordMemoryKib: number
}
