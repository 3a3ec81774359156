import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { notFound } from '../../../../platform/database/reader.ts'

/**
 * Whose books the actor asks for: its own organisation's; for the supervisor those of whoever is named, or everybody's
 * (null). Another's do not exist (404).
 */
export function bookkeeperOf({ organisationKind, organisationId }: Actor, asked?: string): string | null {
  if (organisationKind === 'regulator') return asked ?? null
  if (asked !== undefined && asked !== organisationId) throw notFound(asked)
  return organisationId
}
