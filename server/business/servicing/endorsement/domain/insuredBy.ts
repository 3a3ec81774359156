import type { InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import type { EndorsementAction } from './action.ts'

type Named = Pick<InsuredItem, 'userId' | 'catalogueEntryId'>

/** What of items names others, of all that terms on record insure or an endorsement brings in. */
export const insuredBy = (
  segments: readonly Pick<TermSegment, 'items'>[],
  actions: readonly EndorsementAction[],
): readonly Named[] => [...segments.flatMap(({ items }) => items), ...actions.flatMap(broughtBy)]

function broughtBy(action: EndorsementAction): readonly Named[] {
  if (action.type === 'addItem' || action.type === 'replaceItem') return [action.item]
  if (action.type !== 'changeItem') return []
  const { userId = null, catalogueEntryId = null } = action.changes
  return [{ userId, catalogueEntryId }]
}
