import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { type Refusal, refusalsOf } from '../../../../kernel/refusal.ts'
import { determineCategories } from '../../../offer/underwriting/domain/catalogueMatch.ts'
import { determineCompleteRequest } from '../../../offer/underwriting/domain/completeness.ts'
import type { RatingBasis } from '../../../offer/underwriting/domain/rateTerms.ts'
import type { CompleteRequest } from '../../../offer/underwriting/domain/submission.ts'
import type { EndorsementAction } from './action.ts'
import { atActions, byNumber, notAmong } from './objections.ts'

/** What changed items are judged by. */
export interface ItemFacts {
  readonly basis: RatingBasis
  /** Organisations that are there to use something. */
  readonly activeUsers: ReadonlySet<string>
  readonly businessDate: CivilDate
  readonly request: { readonly effectiveFrom: CivilDate; readonly actions: readonly EndorsementAction[] }
}

/**
 * Everything that items brought in or changed lack, as a submission of them would be refused: what the product's form asks
 * for, users that exist, catalogue entries that hold on the day. What was insured before is not judged again.
 */
export function itemRefusals(facts: ItemFacts, before: CompleteRequest, after: CompleteRequest): readonly Refusal[] {
  const { basis, businessDate, request } = facts
  const lacking = (state: CompleteRequest) =>
    numbered(refusalsOf(determineCompleteRequest(state, basis.product.itemForm, businessDate)), state)
  return atActions(
    [
      ...notAmong(lacking(after), lacking(before)),
      ...userRefusals(facts, before, after),
      ...entryRefusals(facts, before, after),
    ],
    request.actions,
  )
}

const numbered = (refusals: readonly Refusal[], { items }: CompleteRequest): readonly Refusal[] =>
  byNumber(refusals, (place) => items[place]?.itemNo)

function userRefusals({ activeUsers }: ItemFacts, before: CompleteRequest, after: CompleteRequest): Refusal[] {
  const known = new Set(before.items.map(({ userId }) => userId))
  return after.items.flatMap(({ itemNo, userId }) =>
    userId === null || known.has(userId) || activeUsers.has(userId)
      ? []
      : [{ code: 'submission.unknown-user', field: `item.${itemNo}.userId`, value: userId }],
  )
}

function entryRefusals({ basis, request }: ItemFacts, before: CompleteRequest, after: CompleteRequest) {
  const named = new Map(before.items.map(({ itemNo, catalogueEntryId }) => [itemNo, catalogueEntryId]))
  const items = after.items.filter(({ itemNo, catalogueEntryId }) => named.get(itemNo) !== catalogueEntryId)
  const matched = determineCategories(items, basis.entries, request.effectiveFrom)
  return byNumber(refusalsOf(matched), (place) => items[place]?.itemNo)
}
