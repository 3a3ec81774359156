import { canonicalJson } from '../../../../kernel/canonical.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { EndorsementAction } from './action.ts'

/** The number of the item at a place of a list. */
type NumberAt = (place: number) => number | undefined

const PLACE = /^items\.(\d+)(?=\.|$)/
const NUMBER = /^item\.(\d+)(?=\.|$)/

/** Refusals that name items by their place in a list, by the items' numbers: places move where an item is taken out. */
export const byNumber = (refusals: readonly Refusal[], numberAt: NumberAt): readonly Refusal[] =>
  refusals.map((refusal) => {
    const { field } = refusal
    const itemNo = numberAt(Number(field?.match(PLACE)?.[1] ?? -1))
    return field === undefined || itemNo === undefined
      ? refusal
      : { ...refusal, field: field.replace(PLACE, `item.${itemNo}`) }
  })

/** What is among these and not among others: what a change brings with it. */
export function notAmong<T>(these: readonly T[], others: readonly T[]): readonly T[] {
  const known = new Set(others.map(canonicalJson))
  return these.filter((one) => !known.has(canonicalJson(one)))
}

/** Refusals by item number, at the action that says something of the item; of an item that none names, as they are. */
export const atActions = (refusals: readonly Refusal[], actions: readonly EndorsementAction[]): readonly Refusal[] =>
  refusals.map((refusal) => {
    const { field } = refusal
    const itemNo = Number(field?.match(NUMBER)?.[1] ?? 0)
    const index = actions.findLastIndex((action) => saying(action, itemNo) !== null)
    const action = actions[index]
    if (field === undefined || !action) return refusal
    return { ...refusal, field: field.replace(NUMBER, `actions.${index}.${saying(action, itemNo)}`) }
  })

/** Under which key an action says what an item is; null where it says nothing of it. */
function saying(action: EndorsementAction, itemNo: number): 'item' | 'changes' | null {
  if (action.type === 'addItem') return action.itemNo === itemNo ? 'item' : null
  if (action.type === 'replaceItem') return action.byItemNo === itemNo ? 'item' : null
  return action.type === 'changeItem' && action.itemNo === itemNo ? 'changes' : null
}
