import type { PolicyTermsView } from '../../../server/business/policy/policy/policy.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import type { ActionType, ChangeAction } from './change.ts'

/** Terms that actions are applied to, as far as places in them are counted. */
export type CountedTerms = {
  readonly items: readonly Pick<PolicyTermsView['items'][number], 'itemNo'>[]
  readonly covers: readonly Pick<PolicyTermsView['covers'][number], 'code'>[]
}

/** One element of the terms after all actions: what it is, and the action that brought it in or changed it. */
interface Element {
  /** Number of an item, code of a cover; null for what has no number yet. */
  readonly id: number | string | null
  readonly by: number | null
}

/**
 * Which action a refusal belongs to; null where it belongs to none, or to several. The server names actions by their place,
 * and what product and tariff object to by its place in the terms as they would be.
 */
export function actionOf(
  { field, reference }: Pick<Failure, 'field' | 'reference'>,
  actions: readonly ChangeAction[],
  terms: CountedTerms,
): number | null {
  const [group = '', place, part] = field?.split('.') ?? []
  switch (group) {
    case 'actions':
      // An endorsement on record that no longer fits is named by its number: the place is one of its own.
      return reference || place === undefined ? null : Number(place)
    case 'items':
      return elementAt(itemsAfter(terms, actions), place)?.by ?? null
    case 'covers': {
      const cover = elementAt(coversAfter(terms, actions), place)
      if (!cover) return null
      return cover.by ?? only(actions, part && OWN_SHARE.has(part) ? ['changeOwnShare'] : ['changeLimits'], cover.id)
    }
    case 'totalLimitFen':
      return only(actions, ['changeLimits'], null)
    case 'period':
      return only(actions, ['changePeriod'], null)
    case 'adjustments':
      return only(actions, ['adjustRate'], null)
    default:
      return null
  }
}

const OWN_SHARE: ReadonlySet<string> = new Set(['deductibleFen', 'deductiblePpm', 'copayPpm'])

const elementAt = (elements: readonly Element[], place: string | undefined): Element | undefined =>
  place === undefined ? undefined : elements[Number(place)]

/** The last action of these kinds, which is the one that holds; of a cover's, the last about that cover. */
function only(actions: readonly ChangeAction[], types: readonly ActionType[], cover: Element['id']): number | null {
  const index = actions.findLastIndex(
    (action) => types.includes(action.type) && (!('code' in action) || cover === null || action.code === cover),
  )
  return index === -1 ? null : index
}

/** The items as they would be counted after all actions. */
function itemsAfter({ items }: CountedTerms, actions: readonly ChangeAction[]): readonly Element[] {
  let elements: Element[] = items.map(({ itemNo }) => ({ id: itemNo, by: null }))
  for (const [by, action] of actions.entries()) {
    if (action.type === 'addItem') elements.push({ id: null, by })
    if (action.type === 'removeItem') elements = elements.filter(({ id }) => id !== action.itemNo)
    if (action.type === 'replaceItem')
      elements = elements.map((each) => (each.id === action.itemNo ? { id: null, by } : each))
    if (action.type === 'changeItem')
      elements = elements.map((each) => (each.id === action.itemNo ? { ...each, by } : each))
  }
  return elements
}

/** The covers as they would be counted after all actions. */
function coversAfter({ covers }: CountedTerms, actions: readonly ChangeAction[]): readonly Element[] {
  let elements: Element[] = covers.map(({ code }) => ({ id: code, by: null }))
  for (const [by, action] of actions.entries()) {
    if (action.type === 'addCover') elements.push({ id: action.cover.code, by })
    if (action.type === 'removeCover') elements = elements.filter(({ id }) => id !== action.code)
  }
  return elements
}
