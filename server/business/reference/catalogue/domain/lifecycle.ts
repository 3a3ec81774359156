import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Transitions } from '../../../../kernel/transitions.ts'
import type { CatalogueRefusalCode } from '../catalogue.refusals.ts'
import type { EditionState } from './edition.ts'

export const EDITION_EVENTS = ['publish', 'discard', 'import'] as const
export type EditionEvent = (typeof EDITION_EVENTS)[number]

/** What decides about an edition's events besides its state. */
export interface EditionLifecycleFacts {
  readonly actorUserId: string
  readonly importedByUserId: string
}

const anotherPerson = ({
  actorUserId,
  importedByUserId,
}: EditionLifecycleFacts): Refusal<CatalogueRefusalCode> | null =>
  actorUserId === importedByUserId ? { code: 'catalogue.own-import' } : null

/**
 * The way of an edition: imported as a draft, published by another person than who imported it, and then unchangeable.
 * What was discarded may be imported anew under the same year.
 */
export const editionTransitions: Transitions<EditionState, EditionEvent, EditionLifecycleFacts> = {
  draft: { publish: { to: 'published', guard: anotherPerson }, discard: { to: 'discarded' } },
  published: {},
  discarded: { import: { to: 'draft' } },
}
