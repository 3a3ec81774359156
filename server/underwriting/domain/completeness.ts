import type { CivilDate } from '../../kernel/civilDate.ts'
import { daysIn } from '../../kernel/period.ts'
import { accepted, type Decision, type Refusal, refused } from '../../kernel/refusal.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'
import type { InsuredItem } from './insuredItem.ts'
import { serialKey } from './serialKey.ts'
import type { CompleteRequest, DraftItem, SubmissionRequest } from './submission.ts'

type SubmissionRefusal = Refusal<UnderwritingRefusalCode>

const REQUIRED_OF_ITEM = [
  'serialNumber',
  'name',
  'catalogueEntryId',
  'catalogueEdition',
  'contractNo',
  'contractDate',
  'valueFen',
  'userId',
  'unitOfSupport',
  'maturity',
] as const satisfies readonly (keyof DraftItem)[]

/**
 * The request as an insurer can rate it, or everything that is missing or does not fit together, each with its field.
 * Whether the product allows the terms is the product's question.
 */
export function determineCompleteRequest(
  request: SubmissionRequest,
  businessDate: CivilDate,
): Decision<CompleteRequest, UnderwritingRefusalCode> {
  const refusals = [
    ...missingOfRequest(request),
    ...periodRefusals(request),
    ...request.items.flatMap((item, index) => itemRefusals(item, `items.${index}`, businessDate)),
    ...repeatedSerials(request.items),
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

function itemRefusals(item: DraftItem, path: string, businessDate: CivilDate): SubmissionRefusal[] {
  const refusals = REQUIRED_OF_ITEM.filter((field) => item[field] === null).map((field) => missing(`${path}.${field}`))
  const { contractDate, deliveredOn } = item
  const refuse = (code: UnderwritingRefusalCode, field: string, value: CivilDate, threshold: CivilDate) =>
    refusals.push({ code, field: `${path}.${field}`, value, threshold, unit: 'date' })
  if (contractDate !== null && contractDate > businessDate)
    refuse('submission.contract-in-future', 'contractDate', contractDate, businessDate)
  if (deliveredOn !== null && deliveredOn > businessDate)
    refuse('submission.delivered-in-future', 'deliveredOn', deliveredOn, businessDate)
  if (deliveredOn !== null && contractDate !== null && deliveredOn < contractDate)
    refuse('submission.delivered-before-contract', 'deliveredOn', deliveredOn, contractDate)
  return refusals
}

function repeatedSerials(items: readonly DraftItem[]): SubmissionRefusal[] {
  const seen = new Set<string>()
  return items.flatMap(({ catalogueEntryId, serialNumber }, index) => {
    if (catalogueEntryId === null || serialNumber === null) return []
    const key = serialKey({ catalogueEntryId, serialNumber })
    if (seen.has(key))
      return [{ code: 'submission.serial-number-twice', field: `items.${index}.serialNumber`, value: serialNumber }]
    seen.add(key)
    return []
  })
}

function completeItem(item: DraftItem, index: number): InsuredItem {
  return {
    ...item,
    itemNo: index + 1,
    serialNumber: present(item.serialNumber),
    name: present(item.name),
    catalogueEntryId: present(item.catalogueEntryId),
    catalogueEdition: present(item.catalogueEdition),
    contractNo: present(item.contractNo),
    contractDate: present(item.contractDate),
    valueFen: present(item.valueFen),
    userId: present(item.userId),
    unitOfSupport: present(item.unitOfSupport),
    maturity: present(item.maturity),
  }
}

/** A value that the checks before have found. */
function present<T>(value: T | null): T {
  if (value === null) throw new Error('a checked field is missing')
  return value
}
