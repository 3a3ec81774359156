import type { Actor } from '../../identity/domain/actor.ts'

/** Whose own versions are meant: the insurer asked for, or the acting person's; nobody's for everyone else. */
export const insurerOf = (actor: Actor, asked: string | undefined): string =>
  asked ?? (actor.organisationKind === 'insurer' ? actor.organisationId : '')
