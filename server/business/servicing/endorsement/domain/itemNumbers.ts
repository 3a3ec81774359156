import type { EndorsementAction } from './action.ts'

/** The actions with numbers, from `next` on, for the items they bring in. */
export function withItemNumbers(actions: readonly EndorsementAction[], next: number): readonly EndorsementAction[] {
  let number = next
  return actions.map((action) => {
    if (action.type === 'addItem') return { ...action, itemNo: number++ }
    if (action.type === 'replaceItem') return { ...action, byItemNo: number++ }
    return action
  })
}

/** The numbers of the items that actions bring in. */
export const broughtNumbers = (actions: readonly EndorsementAction[]): readonly number[] =>
  actions.flatMap((action) =>
    action.type === 'addItem' ? action.itemNo : action.type === 'replaceItem' ? action.byItemNo : [],
  )
