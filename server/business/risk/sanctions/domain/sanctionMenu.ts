import type { Permission } from '../../../../../config/permissions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import { type SanctionEvent, sanctionFacts, sanctionTransitions } from './lifecycle.ts'
import type { Sanction } from './sanction.ts'

const PERMISSIONS: Readonly<Record<SanctionEvent, Permission>> = {
  requestLift: 'sanction.write',
  confirmLift: 'sanction.write',
  rejectLift: 'sanction.write',
}

/** What the person may do about an entry of the register next. */
export const sanctionMenu = (
  sanction: Sanction,
  circumstances: { readonly actor: Actor; readonly businessDate: CivilDate },
): readonly OfferedEvent<SanctionEvent>[] =>
  offeredTo(
    circumstances.actor,
    menuOf(sanctionTransitions, sanction.state, sanctionFacts(sanction, circumstances)),
    PERMISSIONS,
  )
