import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { daysIn } from '../../../../kernel/period.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import { type InsuredItem, readField } from '../../../contract/terms/domain/insuredItem.ts'
import { checkObject } from '../../../reference/product/domain/checkObject.ts'
import { type FormField, isCommonField } from '../../../reference/product/domain/form.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import { withKeys } from './keyGoods.ts'
import { repeatedGoods } from './repeatedGoods.ts'
import { silentNumbers } from './silentNumbers.ts'
import type { CompleteRequest, DraftItem, SubmissionRequest } from './submission.ts'

type SubmissionRefusal = Refusal<UnderwritingRefusalCode>

/**
 * The request as an insurer can rate it, or everything that is missing or does not fit the product's form, each with its
 * field.
 * Whether the product allows the terms is the product's question.
 */
export function determineCompleteRequest(
  request: SubmissionRequest,
  form: readonly FormField[],
  businessDate: CivilDate,
): Decision<CompleteRequest> {
  // Whoever the maker is and whatever became of the entries: here every item names one maker and its own edition.
  const goods = withKeys(request.items, '', new Map())
  const refusals = [
    ...missingOfRequest(request),
    ...periodRefusals(request),
    ...request.items.flatMap((item, index) => itemRefusals(item, form, `items.${index}`, businessDate)),
    ...silentNumbers(goods, form),
    ...repeatedGoods(goods),
  ]
  if (refusals.length > 0) return refused(...refusals)
  const { insurerId, productCode, renewalOf, period, totalLimitFen, covers } = request
  return accepted({
    productCode,
    renewalOf,
    covers,
    insurerId: present(insurerId),
    period: present(period),
    totalLimitFen: present(totalLimitFen),
    items: request.items.map(completeItem),
  })
}

const missing = (field: string): SubmissionRefusal => ({ code: 'submission.missing', field })

function missingOfRequest(request: SubmissionRequest): SubmissionRefusal[] {
  const refusals = (['insurerId', 'period', 'totalLimitFen'] as const)
    .filter((field) => request[field] === null)
    .map(missing)
  if (request.covers.length === 0) refusals.push({ code: 'submission.no-covers', field: 'covers' })
  if (request.items.length === 0) refusals.push({ code: 'submission.no-items', field: 'items' })
  return refusals
}

function periodRefusals({ period }: SubmissionRequest): SubmissionRefusal[] {
  if (!period || daysIn(period) > 0) return []
  return [
    {
      code: 'submission.period-not-forward',
      field: 'period.to',
      value: period.to,
      threshold: period.from,
      unit: 'date',
    },
  ]
}

/** What the form misses in an item. Common fields stand under their own name: as attributes the form does not know them. */
function itemRefusals(item: DraftItem, form: readonly FormField[], path: string, businessDate: CivilDate): Refusal[] {
  const asked = new Set(form.map(({ name }) => name))
  const unknown = Object.keys(item.attributes).filter((name) => isCommonField(name) || !asked.has(name))
  return [
    ...checkObject(form, readField(item), path, businessDate),
    ...unknown.map((name) => ({ code: 'object.unknown-field', field: `${path}.attributes.${name}` })),
  ]
}

const completeItem = (item: DraftItem, index: number): InsuredItem => ({
  ...item,
  itemNo: index + 1,
  name: present(item.name),
  valueFen: present(item.valueFen),
})

/** A value that the checks before have found. */
function present<T>(value: T | null): T {
  if (value === null) throw new Error('a checked field is missing')
  return value
}
