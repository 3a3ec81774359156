import type { Permission } from '../../../../../config/permissions.ts'
import { menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import type { CatalogueEdition } from './edition.ts'
import { type EditionEvent, editionTransitions } from './lifecycle.ts'

const PERMISSIONS: Readonly<Record<EditionEvent, Permission>> = {
  publish: 'catalogue.publish',
  discard: 'catalogue.publish',
  import: 'catalogue.import',
}

/** What the person may do with an edition next. */
export const editionMenu = (
  { state, importedBy }: Pick<CatalogueEdition, 'state' | 'importedBy'>,
  actor: Actor,
): readonly OfferedEvent<EditionEvent>[] =>
  offeredTo(
    actor,
    menuOf(editionTransitions, state, { actorUserId: actor.userId, importedByUserId: importedBy.userId }),
    PERMISSIONS,
  )
