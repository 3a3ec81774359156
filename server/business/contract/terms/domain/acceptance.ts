import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Parties } from '../../../party/identity/domain/parties.ts'
import type { FileKind } from '../../attachments/domain/fileKinds.ts'
import type { InsuredItem } from './insuredItem.ts'

/** The paper that shows an acceptance, by its bytes: an attachment of the policy. */
export interface AcceptancePaper {
  readonly attachmentNo: string
  readonly name: string
  readonly kind: FileKind
  readonly sha256: string
}

/** That its user accepted an item (验收): on which day, by which certificate. */
export interface Acceptance {
  readonly acceptedOn: CivilDate
  /** Number that the certificate or report of acceptance bears. */
  readonly certificateNo: string
  readonly paper: AcceptancePaper
}

/**
 * What the user of an insured item recorded of its acceptance. Written once: what was wrong is put right, or withdrawn, by
 * a later record of the same item, and the latest says what holds.
 */
export interface AcceptanceRecord {
  readonly policyNo: string
  readonly itemNo: number
  /** 1, 2, 3 … of the item. */
  readonly recordNo: number
  /** Null: what the record before said does not hold. */
  readonly acceptance: Acceptance | null
  /** Organisation that uses the item and accepted it. */
  readonly acceptedBy: string
  /** Why it takes the place of the record before; null where none held. */
  readonly reason: string | null
  readonly recordedBy: { readonly userId: string; readonly name: string; readonly organisationId: string }
  readonly parties: Parties
}

type Numbered = Pick<AcceptanceRecord, 'itemNo' | 'recordNo' | 'acceptance'>

/** More records of one item are no corrections any more; so all records of a policy can be read at once. */
export const MAX_ACCEPTANCE_RECORDS = 20

/** Number of the n-th record of one item's acceptance. */
export const acceptanceNo = (policyNo: string, itemNo: number, recordNo: number): string =>
  `${policyNo}-${itemNo}-${recordNo}`

/** The latest record of each item, by its number. */
export function latestAcceptances<R extends Numbered>(records: readonly R[]): ReadonlyMap<number, R> {
  const latest = new Map<number, R>()
  for (const record of records) {
    const known = latest.get(record.itemNo)
    if (!known || known.recordNo < record.recordNo) latest.set(record.itemNo, record)
  }
  return latest
}

/** The users of items that were delivered and whose acceptance is not on record, each once. */
export function usersAwaitingAcceptance(
  items: readonly Pick<InsuredItem, 'itemNo' | 'userId' | 'deliveredOn'>[],
  records: readonly Numbered[],
): string[] {
  const latest = latestAcceptances(records)
  const awaiting = items.flatMap(({ itemNo, userId, deliveredOn }) =>
    userId !== null && deliveredOn !== null && !latest.get(itemNo)?.acceptance ? userId : [],
  )
  return [...new Set(awaiting)]
}
