import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import type { CoverTerms } from '../../../contract/terms/domain/insuredItem.ts'
import type { EndorsementRefusalCode } from '../endorsement.refusals.ts'
import type { EndorsementAction } from './action.ts'
import type { InsuredState } from './state.ts'

type Applied = Decision<InsuredState, EndorsementRefusalCode>
type ActionOf<Type extends EndorsementAction['type']> = Extract<EndorsementAction, { readonly type: Type }>

/** The state after an action, or why it cannot be done to this one. */
export function applyAction(state: InsuredState, action: EndorsementAction): Applied {
  if (action.type === 'reinstate') return reinstate(state)
  if (state.ending) return refused({ code: 'endorsement.cover-ended' })
  switch (action.type) {
    case 'addItem':
      return addItem(state, action)
    case 'removeItem':
      return removeItem(state, action)
    case 'replaceItem':
      return replaceItem(state, action)
    case 'changeItem':
      return changeItem(state, action)
    case 'changeLimits':
      return changeLimits(state, action)
    case 'changeOwnShare': {
      const { type, ...terms } = action
      return changeCover(state, terms)
    }
    case 'addCover':
      return addCover(state, action)
    case 'removeCover':
      return removeCover(state, action)
    case 'changePeriod':
      return accepted({ ...state, period: { from: state.period.from, to: action.to } })
    case 'adjustRate':
      return accepted({ ...state, adjustments: adjusted(state, action) })
    case 'cancel':
      return accepted({ ...state, ending: { how: 'cancelled', ground: action.ground } })
    case 'rescind':
      return accepted({ ...state, ending: { how: 'rescinded', ground: action.ground } })
  }
}

/** A contract that was rescinded never was; one that was cancelled can be agreed again. */
const reinstate = (state: InsuredState): Applied =>
  state.ending?.how === 'cancelled'
    ? accepted({ ...state, ending: null })
    : refused({ code: 'endorsement.nothing-to-reinstate' })

/** Several actions one after the other; what one is refused for, those after it are still looked at without it. */
export function applyActions(state: InsuredState, actions: readonly EndorsementAction[]): Applied {
  const refusals: Refusal<EndorsementRefusalCode>[] = []
  const after = actions.reduce((current, action, index) => {
    const applied = applyAction(current, action)
    if (applied.ok) return applied.value
    refusals.push(...applied.refusals.map((refusal) => ({ ...refusal, field: fieldOf(index, refusal.field) })))
    return current
  }, state)
  return refusals.length > 0 ? refused(...refusals) : accepted(after)
}

const fieldOf = (index: number, field: string | undefined): string =>
  ['actions', index, ...(field === undefined ? [] : [field])].join('.')

const unknownItem = (itemNo: number): Applied =>
  refused({ code: 'endorsement.unknown-item', field: 'itemNo', value: itemNo })

const has = ({ items }: InsuredState, itemNo: number): boolean => items.some((item) => item.itemNo === itemNo)

const addItem = (state: InsuredState, { itemNo, item }: ActionOf<'addItem'>): Applied =>
  has(state, itemNo)
    ? refused({ code: 'endorsement.item-number-taken', field: 'itemNo', value: itemNo })
    : accepted({ ...state, items: [...state.items, { ...item, itemNo }] })

function removeItem(state: InsuredState, { itemNo }: ActionOf<'removeItem'>): Applied {
  if (!has(state, itemNo)) return unknownItem(itemNo)
  const items = state.items.filter((item) => item.itemNo !== itemNo)
  return items.length === 0
    ? refused({ code: 'endorsement.last-item', field: 'itemNo', value: itemNo })
    : accepted({ ...state, items })
}

function replaceItem(state: InsuredState, { itemNo, byItemNo, item }: ActionOf<'replaceItem'>): Applied {
  if (!has(state, itemNo)) return unknownItem(itemNo)
  const items = state.items.map((each) => (each.itemNo === itemNo ? { ...item, itemNo: byItemNo } : each))
  return accepted({ ...state, items })
}

function changeItem(state: InsuredState, { itemNo, changes }: ActionOf<'changeItem'>): Applied {
  if (!has(state, itemNo)) return unknownItem(itemNo)
  const items = state.items.map((item) =>
    item.itemNo === itemNo
      ? { ...item, ...changes, attributes: { ...item.attributes, ...changes.attributes }, itemNo }
      : item,
  )
  return accepted({ ...state, items })
}

function changeLimits(state: InsuredState, { totalLimitFen, covers }: ActionOf<'changeLimits'>): Applied {
  const changed = covers.reduce<Applied>(
    (current, cover) => (current.ok ? changeCover(current.value, cover) : current),
    accepted(state),
  )
  return changed.ok ? accepted({ ...changed.value, totalLimitFen }) : changed
}

function changeCover(state: InsuredState, terms: Partial<CoverTerms> & Pick<CoverTerms, 'code'>): Applied {
  if (!state.covers.some(({ code }) => code === terms.code))
    return refused({ code: 'endorsement.unknown-cover', field: 'code', value: terms.code })
  const covers = state.covers.map((cover) => (cover.code === terms.code ? { ...cover, ...terms } : cover))
  return accepted({ ...state, covers })
}

const addCover = (state: InsuredState, { cover }: ActionOf<'addCover'>): Applied =>
  state.covers.some(({ code }) => code === cover.code)
    ? refused({ code: 'endorsement.cover-present', field: 'cover.code', value: cover.code })
    : accepted({ ...state, covers: [...state.covers, cover] })

function removeCover(state: InsuredState, { code }: ActionOf<'removeCover'>): Applied {
  const covers = state.covers.filter((cover) => cover.code !== code)
  if (covers.length === state.covers.length)
    return refused({ code: 'endorsement.unknown-cover', field: 'code', value: code })
  return covers.length === 0
    ? refused({ code: 'endorsement.last-cover', field: 'code', value: code })
    : accepted({ ...state, covers })
}

function adjusted(
  { adjustments }: InsuredState,
  { code, ratePpm }: ActionOf<'adjustRate'>,
): InsuredState['adjustments'] {
  const others = adjustments.filter((adjustment) => adjustment.code !== code)
  return ratePpm === 0 ? others : [...others, { code, ratePpm }]
}
