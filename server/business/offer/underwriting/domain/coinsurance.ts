import { sumFen } from '../../../../kernel/money.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { CoinsurancePanel, CoinsuranceShare } from '../../../contract/terms/domain/panel.ts'
import type { InsurerStanding } from '../../../party/identity/domain/organisation.ts'
import type { CoinsuranceConditions } from '../../../reference/product/domain/product.ts'
import type { UnderwritingRefusalCode } from '../underwriting.refusals.ts'

/** An insurer as the conditions look at it; `standing` null where nothing is on record. */
export interface JudgedInsurer {
  readonly insurerId: string
  readonly isInsurer: boolean
  readonly standing: InsurerStanding | null
}

interface PanelFacts {
  readonly leadId: string
  readonly shares: readonly CoinsuranceShare[]
  readonly insurers: readonly JudgedInsurer[]
  readonly conditions: CoinsuranceConditions | null
  /** Solvency of the years before this one counts. */
  readonly year: number
  /** The policy that is renewed, or another of the same machine or batch, was one insurer's alone. */
  readonly insuredAloneBefore: boolean
}

type PanelRefusal = Refusal<UnderwritingRefusalCode>

const WHOLE_PPM = 1_000_000

/**
 * Everything that keeps these insurers from sharing the contract: shares that are not the whole, somebody named twice or
 * unknown, a lead that is not the issuing insurer, and what 保监发〔2015〕15号 asks of a pool: capital together, solvency
 * of each in each of the last years, and no object that one insurer insured alone before.
 */
export function panelRefusals(facts: PanelFacts): PanelRefusal[] {
  const { leadId, shares, insurers, conditions, insuredAloneBefore } = facts
  const refusals: PanelRefusal[] = []
  const total = shares.reduce((sum, { sharePpm }) => sum + sharePpm, 0)
  if (total !== WHOLE_PPM)
    refusals.push({
      code: 'coinsurance.shares-not-whole',
      field: 'panel',
      value: total,
      threshold: WHOLE_PPM,
      unit: 'ppm',
    })
  if (shares[0]?.insurerId !== leadId)
    refusals.push({
      code: 'coinsurance.lead-not-issuer',
      field: 'panel.0.insurerId',
      value: shares[0]?.insurerId ?? '',
    })
  if (shares.length < 2)
    refusals.push({ code: 'coinsurance.nobody-follows', field: 'panel', value: shares.length, threshold: 2 })
  shares.forEach(({ insurerId }, index) => {
    const field = `panel.${index}.insurerId`
    if (shares.findIndex((other) => other.insurerId === insurerId) < index)
      refusals.push({ code: 'coinsurance.member-twice', field, value: insurerId })
    if (!insurers.find((insurer) => insurer.insurerId === insurerId)?.isInsurer)
      refusals.push({ code: 'coinsurance.unknown-member', field, value: insurerId })
  })
  if (!conditions) return refusals
  const reference = conditions.panelCapitalFen.reference
  if (insuredAloneBefore) refusals.push({ code: 'coinsurance.insured-alone-before', field: 'panel', reference })
  return [...refusals, ...poolRefusals(facts, conditions)]
}

function poolRefusals({ shares, insurers, year }: PanelFacts, conditions: CoinsuranceConditions): PanelRefusal[] {
  const members = shares.flatMap(({ insurerId }, index) => {
    const insurer = insurers.find((candidate) => candidate.insurerId === insurerId)
    return insurer?.isInsurer ? [{ insurer, field: `panel.${index}.insurerId` }] : []
  })
  const capital = sumFen(members.map(({ insurer }) => insurer.standing?.registeredCapitalFen ?? 0))
  const { value: threshold, reference } = conditions.panelCapitalFen
  const poor: PanelRefusal[] =
    capital < threshold
      ? [{ code: 'coinsurance.capital-too-low', field: 'panel', value: capital, threshold, unit: 'fen', reference }]
      : []
  return [...poor, ...members.flatMap(({ insurer, field }) => solvencyRefusals(insurer, conditions, year, field))]
}

/** What keeps one insurer from insuring alone: its own capital and solvency. Nothing where the product asks nothing. */
export function soleRefusals(
  insurer: JudgedInsurer,
  conditions: CoinsuranceConditions | null,
  year: number,
): PanelRefusal[] {
  if (!conditions) return []
  const value = insurer.standing?.registeredCapitalFen ?? 0
  const { value: threshold, reference } = conditions.soleCapitalFen
  const field = 'insurerId'
  const poor: PanelRefusal[] =
    value < threshold
      ? [{ code: 'coinsurance.sole-capital-too-low', field, value, threshold, unit: 'fen', reference }]
      : []
  return [...poor, ...solvencyRefusals(insurer, conditions, year, field)]
}

/** Each of the last years by itself; a year that is not on record is not met. */
function solvencyRefusals(
  { standing }: JudgedInsurer,
  { solvencyPpm, solvencyYears }: CoinsuranceConditions,
  year: number,
  field: string,
): PanelRefusal[] {
  const years = Array.from({ length: solvencyYears.value }, (_, index) => year - 1 - index)
  return years.flatMap((past): PanelRefusal[] => {
    const value = standing?.solvency.find((entry) => entry.year === past)?.ratioPpm ?? 0
    if (value >= solvencyPpm.value) return []
    const reference = `${solvencyPpm.reference}（${past}）`
    return [
      { code: 'coinsurance.solvency-too-low', field, value, threshold: solvencyPpm.value, unit: 'ppm', reference },
    ]
  })
}

/** The panel as it begins: the lead's share stands, the followers' wait for their word. */
export const newPanel = (shares: readonly CoinsuranceShare[], at: Date, byName: string): CoinsurancePanel =>
  shares.map(({ insurerId, sharePpm }, index) => ({
    insurerId,
    sharePpm,
    lead: index === 0,
    confirmedAt: index === 0 ? at : null,
    confirmedByName: index === 0 ? byName : null,
    declinedBecause: null,
  }))

/** A follower's answer to its share. */
export interface CoinsuranceAnswer {
  readonly confirm: boolean
  /** Why it does not take part; null where it confirms. */
  readonly reason: string | null
}

/** Why this organisation has nothing to answer: it does not follow, or it has answered already. */
export function answerRefusals(panel: CoinsurancePanel | null, organisationId: string): PanelRefusal[] {
  const member = panel?.find(({ insurerId, lead }) => !lead && insurerId === organisationId)
  if (!member) return [{ code: 'coinsurance.not-a-follower', value: organisationId }]
  const { confirmedAt, declinedBecause } = member
  return confirmedAt || declinedBecause !== null ? [{ code: 'coinsurance.answered', value: organisationId }] : []
}

/** The panel with a follower's answer. */
export const answeredPanel = (
  panel: CoinsurancePanel,
  organisationId: string,
  { confirm, reason }: CoinsuranceAnswer,
  { at, byName }: { readonly at: Date; readonly byName: string },
): CoinsurancePanel =>
  panel.map((member) => {
    if (member.insurerId !== organisationId) return member
    return confirm ? { ...member, confirmedAt: at, confirmedByName: byName } : { ...member, declinedBecause: reason }
  })

/** The members' shares as they were proposed. */
export const sharesOf = (panel: CoinsurancePanel): CoinsuranceShare[] =>
  panel.map(({ insurerId, sharePpm }) => ({ insurerId, sharePpm }))

/** Followers whose word is missing or who do not take part; a policy is bound without any. */
export const unconfirmedRefusals = (panel: CoinsurancePanel | null): PanelRefusal[] =>
  (panel ?? []).flatMap(({ insurerId, confirmedAt }, index): PanelRefusal[] =>
    confirmedAt === null ? [{ code: 'coinsurance.not-confirmed', field: `panel.${index}`, value: insurerId }] : [],
  )

/** Whether nothing but the word of followers is missing to bind a policy. */
export const onlyConfirmationsMissing = (refusals: readonly Refusal[]): boolean =>
  refusals.every(({ code }) => code === ('coinsurance.not-confirmed' satisfies UnderwritingRefusalCode))

/** Followers who have left; what they have left can no longer come to be bound. */
export const declinedRefusals = (panel: CoinsurancePanel | null): PanelRefusal[] =>
  (panel ?? []).flatMap(({ insurerId, declinedBecause }, index): PanelRefusal[] =>
    declinedBecause === null ? [] : [{ code: 'coinsurance.share-declined', field: `panel.${index}`, value: insurerId }],
  )
