import type { Permission } from '../../../../../config/permissions.ts'
import { menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import { definitionFacts } from './decisions.ts'
import type { Definition } from './definition.ts'
import { type DefinitionEvent, definitionTransitions } from './lifecycle.ts'

const PERMISSIONS = {
  edit: 'definition.write',
  requestReview: 'definition.write',
  discard: 'definition.write',
  return: 'definition.publish',
  publish: 'definition.publish',
  retire: 'definition.publish',
  supersede: 'definition.publish',
} as const satisfies Record<DefinitionEvent, Permission>

/** What the person may do with a definition next. Publication supersedes by itself; nobody chooses to. */
export const definitionMenu = (definition: Definition, actor: Actor): readonly OfferedEvent<DefinitionEvent>[] =>
  offeredTo(
    actor,
    menuOf(definitionTransitions, definition.state, definitionFacts(definition, actor)).filter(
      ({ event }) => event !== 'supersede',
    ),
    PERMISSIONS,
  )
