import type { Permission } from '../../../../../config/permissions.ts'
import { menuOf } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import { type OfferedEvent, offeredTo } from '../../../../platform/acting/domain/menu.ts'
import { type InspectionEvent, inspectionTransitions, type RiskInspection } from './inspection.ts'

const PERMISSIONS: Readonly<Record<InspectionEvent, Permission>> = {
  report: 'underwriting.inspect',
  cancel: 'underwriting.inspect',
}

/** What the person may do with an inspection next. */
export const inspectionMenu = (
  { state }: Pick<RiskInspection, 'state'>,
  actor: Actor,
): readonly OfferedEvent<InspectionEvent>[] => offeredTo(actor, menuOf(inspectionTransitions, state, null), PERMISSIONS)
