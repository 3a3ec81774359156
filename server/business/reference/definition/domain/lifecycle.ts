import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Transitions } from '../../../../kernel/transitions.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'

export const DEFINITION_STATES = ['draft', 'inReview', 'published', 'retired', 'discarded'] as const
export type DefinitionState = (typeof DEFINITION_STATES)[number]

export const DEFINITION_EVENTS = [
  'edit',
  'requestReview',
  'discard',
  'return',
  'publish',
  'retire',
  'supersede',
] as const
export type DefinitionEvent = (typeof DEFINITION_EVENTS)[number]

/** What decides about a definition's events besides its state. */
export interface DefinitionFacts {
  readonly actorId: string
  /** Everyone who wrote the draft or asked for its review. */
  readonly involvedIds: readonly string[]
}

/** Who reviews a definition has not had a hand in it. */
const secondPerson = ({ actorId, involvedIds }: DefinitionFacts): Refusal<DefinitionRefusalCode> | null =>
  involvedIds.includes(actorId) ? { code: 'definition.four-eyes', value: actorId } : null

/**
 * The way of a definition: written by one, published by another, never edited after that. `published` has no end yet,
 * `retired` has one, be it ahead; whether it applies on a day follows from its dates.
 */
export const definitionTransitions: Transitions<DefinitionState, DefinitionEvent, DefinitionFacts> = {
  draft: { edit: { to: 'draft' }, requestReview: { to: 'inReview' }, discard: { to: 'discarded' } },
  inReview: {
    publish: { to: 'published', guard: secondPerson },
    return: { to: 'draft', guard: secondPerson },
  },
  published: { retire: { to: 'retired' }, supersede: { to: 'retired' } },
  retired: { supersede: { to: 'retired' } },
  discarded: {},
}
