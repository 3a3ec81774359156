import type { Actor } from '../../../../platform/acting/domain/actor.ts'

/**
 * Whose own versions are meant: an insurer's own, whatever it asks for, since another's are not its to read; the insurer
 * asked for where somebody else chooses one; nobody's where nobody is named.
 */
export const insurerOf = (
  { organisationId, organisationKind }: Pick<Actor, 'organisationId' | 'organisationKind'>,
  asked: string | undefined,
): string => (organisationKind === 'insurer' ? organisationId : (asked ?? ''))
