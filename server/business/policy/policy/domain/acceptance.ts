import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Decision, type Refusal } from '../../../../kernel/refusal.ts'
import {
  type Acceptance,
  type AcceptanceRecord,
  latestAcceptances,
  MAX_ACCEPTANCE_RECORDS,
} from '../../../contract/terms/domain/acceptance.ts'
import type { InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import type { PolicyRefusalCode } from '../policy.refusals.ts'

/** What a record of one item adds to the policy's. */
export type NewAcceptanceRecord = Pick<AcceptanceRecord, 'itemNo' | 'recordNo' | 'acceptance' | 'acceptedBy' | 'reason'>

/** A certificate of acceptance; its paper is null where no such attachment is kept with the policy. */
export type Certified = Omit<Acceptance, 'paper'> & { readonly paper: Acceptance['paper'] | null }

export interface AcceptanceFacts {
  readonly actorOrganisationId: string
  readonly businessDate: CivilDate
  /** The items of the terms, with what is on record of their delivery. */
  readonly items: readonly InsuredItem[]
  /** All records of acceptance of the policy. */
  readonly records: readonly AcceptanceRecord[]
}

type Refused = Refusal<PolicyRefusalCode>

/**
 * The records that a user's word adds: these items were accepted by one certificate. Refuses, each item by itself, what is
 * not the user's own, not delivered or accepted already, and a day before delivery or in the future.
 */
export function decideAcceptance(
  itemNos: readonly number[],
  certified: Certified,
  facts: AcceptanceFacts,
): Decision<readonly NewAcceptanceRecord[], PolicyRefusalCode> {
  const latest = latestAcceptances(facts.records)
  const seen = new Set<number>()
  const refusals = itemNos.flatMap((itemNo, index): Refused[] => {
    const field = `itemNos.${index}`
    const twice = seen.has(itemNo)
    seen.add(itemNo)
    if (twice) return [{ code: 'policy.item-twice', field, value: itemNo }]
    const acceptedOn = latest.get(itemNo)?.acceptance?.acceptedOn
    if (acceptedOn) return [{ code: 'policy.already-accepted', field, value: acceptedOn, unit: 'date' }]
    return [...itemRefusals(itemNo, certified.acceptedOn, field, facts), ...fullRefusals(latest.get(itemNo), field)]
  })
  const [acceptance, unproven] = proven(certified, facts)
  return acceptedUnless(
    [...refusals, ...unproven],
    itemNos.map((itemNo) => ({
      itemNo,
      recordNo: (latest.get(itemNo)?.recordNo ?? 0) + 1,
      acceptance,
      acceptedBy: facts.actorOrganisationId,
      reason: null,
    })),
  )
}

/** The record that puts an item's acceptance right, with the reason. Refuses what {@link decideAcceptance} does, and no change. */
export function decideCorrection(
  itemNo: number,
  certified: Certified,
  reason: string,
  facts: AcceptanceFacts,
): Decision<NewAcceptanceRecord, PolicyRefusalCode> {
  const standing = latestAcceptances(facts.records).get(itemNo)
  const [acceptance, unproven] = proven(certified, facts)
  const notOwn = ownRefusals(standing, facts)
  const refusals = [
    ...(notOwn.length > 0 ? notOwn : itemRefusals(itemNo, certified.acceptedOn, 'itemNo', facts)),
    ...fullRefusals(standing, 'itemNo'),
    ...unproven,
    ...(standing?.acceptance && saysTheSame(standing.acceptance, certified)
      ? [{ code: 'policy.acceptance-unchanged' as const, field: 'acceptedOn' }]
      : []),
  ]
  return acceptedUnless(refusals, { ...following(itemNo, standing, facts), acceptance, reason })
}

/** The record that an item's acceptance, as recorded, does not hold, with the reason. */
export function decideWithdrawal(
  itemNo: number,
  reason: string,
  facts: AcceptanceFacts,
): Decision<NewAcceptanceRecord, PolicyRefusalCode> {
  const standing = latestAcceptances(facts.records).get(itemNo)
  return acceptedUnless(ownRefusals(standing, facts), {
    ...following(itemNo, standing, facts),
    acceptance: null,
    reason,
  })
}

const following = (
  itemNo: number,
  standing: AcceptanceRecord | undefined,
  { actorOrganisationId }: AcceptanceFacts,
) => ({
  itemNo,
  recordNo: (standing?.recordNo ?? 0) + 1,
  acceptedBy: actorOrganisationId,
})

const saysTheSame = (acceptance: Acceptance, { acceptedOn, certificateNo, paper }: Certified): boolean =>
  acceptance.acceptedOn === acceptedOn &&
  acceptance.certificateNo === certificateNo &&
  acceptance.paper.attachmentNo === paper?.attachmentNo

/** Whose acceptance it is: somebody else's is neither corrected nor withdrawn, nor is what is not on record. */
function ownRefusals(standing: AcceptanceRecord | undefined, { actorOrganisationId }: AcceptanceFacts): Refused[] {
  if (standing && standing.acceptedBy !== actorOrganisationId)
    return [{ code: 'policy.not-own-item', field: 'itemNo', value: standing.itemNo }]
  return standing?.acceptance ? [] : [{ code: 'policy.not-accepted', field: 'itemNo' }]
}

/** The item as the terms know it: the user's own, delivered, and not after the day of acceptance. */
function itemRefusals(
  itemNo: number,
  acceptedOn: CivilDate,
  field: string,
  { items, actorOrganisationId }: AcceptanceFacts,
): Refused[] {
  const item = items.find((each) => each.itemNo === itemNo)
  if (!item) return [{ code: 'policy.unknown-item', field, value: itemNo }]
  if (item.userId !== actorOrganisationId) return [{ code: 'policy.not-own-item', field, value: itemNo }]
  const { deliveredOn } = item
  if (deliveredOn === null) return [{ code: 'policy.not-delivered', field, value: itemNo }]
  if (acceptedOn >= deliveredOn) return []
  const days = { value: acceptedOn, threshold: deliveredOn, unit: 'date' } as const
  return [{ code: 'policy.accepted-before-delivery', field: 'acceptedOn', ...days }]
}

const fullRefusals = (standing: AcceptanceRecord | undefined, field: string): Refused[] =>
  standing && standing.recordNo >= MAX_ACCEPTANCE_RECORDS
    ? [{ code: 'policy.acceptance-records-full', field, value: standing.recordNo, threshold: MAX_ACCEPTANCE_RECORDS }]
    : []

/** The acceptance as its certificate shows it, or what speaks against the certificate itself. */
function proven({ paper, ...said }: Certified, { businessDate }: AcceptanceFacts): [Acceptance | null, Refused[]] {
  const { acceptedOn } = said
  const refusals: Refused[] = []
  if (acceptedOn > businessDate)
    refusals.push({
      code: 'policy.accepted-in-future',
      field: 'acceptedOn',
      value: acceptedOn,
      threshold: businessDate,
      unit: 'date',
    })
  if (!paper) refusals.push({ code: 'policy.paper-not-attached', field: 'paperNo' })
  return [paper && { ...said, paper }, refusals]
}
