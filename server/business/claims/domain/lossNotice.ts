import { type CivilDate, daysBetween } from '../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../kernel/refusal.ts'
import type { PolicyState } from '../../contract/terms/domain/policy.ts'
import type { ClaimRefusalCode } from '../claims.refusals.ts'
import type { CoverCode, LossNotice } from './claim.ts'
import { type Receipt, receiptRefusals } from './receipt.ts'
import { type SameLoss, sameLossRefusals } from './sameLoss.ts'

/**
 * Days from knowing of a loss within which notice counts as prompt. Article 21 gives no figure; this house rule only
 * marks a notice as late, so that the assessor looks at what can no longer be determined.
 */
const PROMPT_NOTICE_DAYS = 5

type NoticeRefusal = Refusal<ClaimRefusalCode>

/** What a policy version says to a loss. */
interface InsuredVersion {
  readonly versionNo: number
  readonly items: readonly { readonly itemNo: number; readonly userId: string | null }[]
  readonly covers: readonly { readonly code: CoverCode }[]
}

export interface LossNoticeFacts<Version extends InsuredVersion = InsuredVersion> {
  readonly policyState: PolicyState
  /** Benefits where an object has no user. */
  readonly holderId: string
  /** The version in force on the day of the loss; null when none was. */
  readonly version: Version | null
  readonly lossOn: CivilDate
  readonly knownOn: CivilDate
  readonly itemNos: readonly number[]
  readonly cover: CoverCode
  /** Live claims of the same policy, cover, day and item. */
  readonly sameLoss: SameLoss
  readonly otherOccurrenceReasonZh?: string
  /** Where the notice reached the insurer past the system. */
  readonly receipt?: Receipt | undefined
  /** The insurer that issued the policy. */
  readonly insurerId: string
  readonly notifier: { readonly organisationId: string; readonly organisationKind: string }
  readonly businessDate: CivilDate
}

export interface AcceptedNotice<Version extends InsuredVersion = InsuredVersion> {
  readonly version: Version
  readonly beneficiaryId: string
  /** The day the insurer had it. */
  readonly noticedOn: CivilDate
  readonly late: boolean
}

/**
 * Whether notice of a loss can be taken: the policy is issued, the loss has happened within its cover period, the items
 * and the cover are on the version in force then, and all items are one equipment user's (the notifier's own, where a
 * user notifies), and no live claim is about the same loss, unless the notifier says why this is another occurrence. What
 * reached the issuing insurer past the system its handler records, as of the day it was received. Lists every reason why
 * not. A late notice is marked, never refused (article 21).
 */
export function decideLossNotice<Version extends InsuredVersion>(
  facts: LossNoticeFacts<Version>,
): Decision<AcceptedNotice<Version>, ClaimRefusalCode> {
  const { version, itemNos, knownOn, businessDate, receipt } = facts
  const noticedOn = receipt?.receivedOn ?? businessDate
  const noticed = version?.items.filter((item) => itemNos.includes(item.itemNo)) ?? []
  const users = new Set(noticed.map((item) => item.userId ?? facts.holderId))
  const refusals = [
    ...entryRefused(facts),
    ...datesRefused(facts),
    ...(version
      ? [...coverRefused(facts, version), ...itemsRefused(facts, version), ...usersRefused(facts, users)]
      : []),
    ...sameLossRefused(facts),
  ]
  const [beneficiaryId] = users
  if (!version || beneficiaryId === undefined || refusals.length > 0) return refused(...refusals)
  return accepted({ version, beneficiaryId, noticedOn, late: isLate({ knownOn, noticedOn }) })
}

/** The insured give notice of their own; of insurers only the issuing one records what others told it, and when. */
function entryRefused(facts: LossNoticeFacts): NoticeRefusal[] {
  const { notifier, insurerId, receipt } = facts
  const byInsurer = notifier.organisationKind === 'insurer'
  const refusals = receiptRefusals(receipt, byInsurer ? 'insurer' : 'claimant')
  if (byInsurer && notifier.organisationId !== insurerId)
    refusals.push({ code: 'claim.not-issuing-insurer', value: notifier.organisationId, threshold: insurerId })
  return byInsurer && receipt ? [...refusals, ...receivedWhen(facts, receipt)] : refusals
}

function receivedWhen({ lossOn, knownOn, businessDate }: LossNoticeFacts, { receivedOn }: Receipt): NoticeRefusal[] {
  const about = { field: 'receipt.receivedOn', value: receivedOn, unit: 'date' } as const
  if (receivedOn > businessDate) return [{ code: 'claim.received-in-future', ...about, threshold: businessDate }]
  const refusals: NoticeRefusal[] = []
  if (receivedOn < lossOn) refusals.push({ code: 'claim.received-before-loss', ...about, threshold: lossOn })
  if (receivedOn < knownOn) refusals.push({ code: 'claim.received-before-known', ...about, threshold: knownOn })
  return refusals
}

/** Article 21 wants prompt notice. */
export const isLate = ({ knownOn, noticedOn }: Pick<LossNotice, 'knownOn' | 'noticedOn'>): boolean =>
  daysBetween(knownOn, noticedOn) > PROMPT_NOTICE_DAYS

function datesRefused({ policyState, version, lossOn, knownOn, businessDate }: LossNoticeFacts): NoticeRefusal[] {
  const refusals: NoticeRefusal[] = []
  const about = (field: string, value: string, threshold: string) => ({
    field,
    value,
    threshold,
    unit: 'date' as const,
  })
  if (policyState !== 'issued')
    refusals.push({ code: 'claim.policy-not-issued', field: 'policyNo', value: policyState })
  if (lossOn > businessDate) refusals.push({ code: 'claim.loss-in-future', ...about('lossOn', lossOn, businessDate) })
  if (knownOn > businessDate)
    refusals.push({ code: 'claim.known-in-future', ...about('knownOn', knownOn, businessDate) })
  if (knownOn < lossOn) refusals.push({ code: 'claim.known-before-loss', ...about('knownOn', knownOn, lossOn) })
  if (!version) refusals.push({ code: 'claim.loss-outside-cover', field: 'lossOn', value: lossOn, unit: 'date' })
  return refusals
}

function coverRefused({ cover }: LossNoticeFacts, version: InsuredVersion): NoticeRefusal[] {
  if (version.covers.some(({ code }) => code === cover)) return []
  return [{ code: 'claim.cover-not-insured', field: 'cover', value: cover }]
}

function itemsRefused({ itemNos }: LossNoticeFacts, version: InsuredVersion): NoticeRefusal[] {
  return itemNos.flatMap((itemNo, index): NoticeRefusal[] => {
    if (version.items.some((item) => item.itemNo === itemNo)) return []
    return [{ code: 'claim.item-not-insured', field: `itemNos.${index}`, value: itemNo }]
  })
}

function usersRefused({ notifier }: LossNoticeFacts, users: ReadonlySet<string>): NoticeRefusal[] {
  if (users.size > 1) return [{ code: 'claim.items-of-several-users', field: 'itemNos', value: users.size }]
  const others =
    notifier.organisationKind === 'equipmentUser' && users.size === 1 && !users.has(notifier.organisationId)
  return others ? [{ code: 'claim.item-of-another-user', field: 'itemNos' }] : []
}

function sameLossRefused({ sameLoss, otherOccurrenceReasonZh }: LossNoticeFacts): NoticeRefusal[] {
  return otherOccurrenceReasonZh === undefined ? sameLossRefusals('claim.loss-noticed-before', sameLoss) : []
}

/** The terms on record for the day of a loss, or why they do not insure it: none hold on that day, or its cover is gone. */
export function decideInsured<Terms extends Pick<InsuredVersion, 'covers'>>(
  terms: Terms | null,
  { lossOn, cover }: Pick<LossNotice, 'lossOn' | 'cover'>,
): Decision<Terms, ClaimRefusalCode> {
  if (terms === null) return refused({ code: 'claim.loss-outside-cover', value: lossOn, unit: 'date' })
  const covered = terms.covers.some(({ code }) => code === cover)
  return covered ? accepted(terms) : refused({ code: 'claim.cover-not-insured', value: cover })
}
