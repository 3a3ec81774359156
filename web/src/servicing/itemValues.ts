import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { type DraftItemValues, draftItemBody } from '../underwriting/draftValues.ts'
import type { ActionOf } from './change.ts'

/** The form of an object as the submission's has it: a list of one, and the day by which catalogues are read. */
export interface ItemFormValues {
  readonly itemNo?: number
  readonly period: { readonly from: string }
  readonly items: readonly DraftItemValues[]
}

type NewItem = ActionOf<'addItem'>['item']
type Changes = ActionOf<'changeItem'>['changes']

/** An object that is brought in, as the server takes it; name and value the form has asked for. */
export const newItem = (values: DraftItemValues, { itemForm }: ProductView): NewItem =>
  draftItemBody(values, itemForm) as NewItem

/** What is otherwise than before, null for what was emptied; null where nothing is. */
export function itemChanges(
  before: DraftItemValues,
  after: DraftItemValues,
  { itemForm }: ProductView,
): Changes | null {
  const [was, is] = [draftItemBody(before, itemForm), draftItemBody(after, itemForm)]
  const { attributes: ownBefore = {}, ...commonBefore } = was
  const { attributes: ownAfter = {}, ...commonAfter } = is
  const common = differences(commonBefore, commonAfter)
  const own = differences(ownBefore, ownAfter)
  const changes = { ...common, ...(Object.keys(own).length > 0 && { attributes: own }) }
  return Object.keys(changes).length > 0 ? (changes as Changes) : null
}

function differences(before: object, after: object): Readonly<Record<string, unknown>> {
  const [was, is] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))]
  const names = new Set([...was.keys(), ...is.keys()])
  return Object.fromEntries(
    [...names].flatMap((name) =>
      JSON.stringify(was.get(name)) === JSON.stringify(is.get(name)) ? [] : [[name, is.get(name) ?? null]],
    ),
  )
}
