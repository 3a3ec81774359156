import { type CivilDate, daysBetween, isCivilDate } from '../../../../kernel/civilDate.ts'
import { multiplyRatio, sumFen } from '../../../../kernel/money.ts'
import type { Facts, FactValue } from '../../../../kernel/predicate.ts'
import { areRelated, type DeclaredOwnership } from '../../../party/identity/domain/control.ts'
import type { AttributeValue } from '../../../reference/product/domain/form.ts'
import type { UnderwritingRuleSet } from '../../../reference/product/domain/underwritingRuleSet.ts'
import { isInForce, type Sanction, type SanctionKind } from '../../../risk/sanctions/domain/sanction.ts'
import type { Handbook } from './handbook.ts'
import { evaluateRules, type RuleEvaluation, type RuleFacts, type RuleSubject } from './rules.ts'
import type { CompleteRequest } from './submission.ts'

/** What an insurer knows of a maker from its own business with it. */
export interface MakerRecord {
  /** Null without history. */
  readonly lossRatioPpm: number | null
  readonly claims: number
  readonly policies: number
  /** Whole years of cover that have run under all of them. */
  readonly policyYears: number
  /** First day of the oldest cover; null without any. */
  readonly insuredSince: CivilDate | null
}

/** In force on one key of a dimension, with the case added, against the insurer's figures. */
export interface AccumulationFigures {
  readonly dimension: string
  readonly key: string
  /** A site as typed; null for what goes by another name. */
  readonly name: string | null
  readonly withCaseFen: number
  readonly retentionFen: number | null
  readonly capacityFen: number | null
}

/** Documents around a request that facts are read from. */
export interface RuleSources {
  readonly businessDate: CivilDate
  readonly manufacturerId: string
  readonly maker: MakerRecord
  /** The maker, the users and whoever is declared above them. */
  readonly organisations: readonly DeclaredOwnership[]
  /** Entries of the ban register about maker and users. */
  readonly sanctions: readonly (Sanction & { readonly organisationId: string })[]
  readonly accumulations: readonly AccumulationFigures[]
  /** Open questions whether an item is a first; absent where nobody looked. */
  readonly firstnessFindings?: number
}

/**
 * The flat facts of a request that rules look at: of the whole case, and of each item, cover and accumulation. Their names
 * are listed in `knownRuleFacts.ts`.
 */
export const determineRuleFacts = (request: CompleteRequest, sources: RuleSources): RuleFacts => ({
  common: commonFacts(request, sources),
  subjects: [
    ...request.items.map((item) => ({
      subject: subject('item', String(item.itemNo), item.name),
      facts: itemFacts(item, request, sources),
    })),
    ...request.covers.map(({ code, ...terms }) => ({
      subject: subject('cover', code, null),
      facts: prefixed('cover', { code, ...terms }),
    })),
    ...sources.accumulations.map(({ name, ...figures }) => ({
      subject: subject('accumulation', `${figures.dimension}:${figures.key}`, name),
      facts: prefixed('accumulation', { ...figures }),
    })),
  ],
})

/** What the insurer's rules for the product, where it has any, and the handbook's say of a request by these sources. */
export const evaluateCase = (
  ruleSet: UnderwritingRuleSet | null,
  request: CompleteRequest,
  sources: RuleSources,
  { rules }: Pick<Handbook, 'rules'>,
): RuleEvaluation => evaluateRules(ruleSet, determineRuleFacts(request, sources), rules)

function commonFacts(request: CompleteRequest, sources: RuleSources): Facts {
  const { period, items, totalLimitFen } = request
  const { businessDate, maker, manufacturerId } = sources
  const totalValueFen = sumFen(items.map(({ valueFen }) => valueFen))
  return {
    productCode: request.productCode,
    totalLimitFen,
    totalValueFen,
    limitToValuePpm: totalValueFen > 0 ? multiplyRatio(1_000_000, totalLimitFen, totalValueFen, 'down') : null,
    itemCount: items.length,
    isRenewal: request.renewalOf !== null,
    'period.fromOn': period.from,
    'period.toOn': period.to,
    'period.lengthDays': daysBetween(period.from, period.to),
    'period.startedBeforeDays': daysBetween(period.from, businessDate),
    'maker.lossRatioPpm': maker.lossRatioPpm,
    'maker.claimCount': maker.claims,
    'maker.policyCount': maker.policies,
    'maker.insuredSinceOn': maker.insuredSince,
    ...standing('maker', manufacturerId, sources),
    'firstness.findingCount': sources.firstnessFindings ?? null,
  }
}

type Item = CompleteRequest['items'][number]

/**
 * Fields of the item itself, which no attribute of the same name replaces, then what they mean: related user, barred
 * user, days from cover start to each date.
 */
function itemFacts(item: Item, { period }: CompleteRequest, sources: RuleSources): Facts {
  const { indicators, attributes, userId, ...fields } = item
  const plain = Object.entries({ ...attributes, ...fields }).flatMap(([name, value]) =>
    fieldFacts(`item.${name}`, value, period.from),
  )
  return {
    ...Object.fromEntries(plain),
    'item.userId': userId,
    'item.indicators.count': indicators.length,
    'item.user.related': userId !== null && areRelated(sources.manufacturerId, userId, sources.organisations),
    ...(userId === null ? {} : standing('item.user', userId, sources)),
  }
}

/** A field's value; of a day also how far from cover start it is; of a table its rows and the sums of its columns. */
function fieldFacts(name: string, value: AttributeValue, from: CivilDate): [string, FactValue][] {
  if (typeof value === 'object' && value !== null) return [[`${name}.count`, value.length], ...columnSums(name, value)]
  if (typeof value !== 'string' || !isCivilDate(value)) return [[name, value]]
  return [
    [name, value],
    [`${name}.inDays`, daysBetween(from, value)],
  ]
}

function columnSums(name: string, rows: Extract<AttributeValue, readonly unknown[]>): [string, number][] {
  const columns = new Set(rows.flatMap((row) => Object.keys(row)))
  return [...columns].flatMap((column): [string, number][] => {
    const values = rows.map((row) => row[column]).filter((value) => typeof value === 'number')
    return values.length > 0 ? [[`${name}.${column}`, values.reduce((sum, value) => sum + value, 0)]] : []
  })
}

function standing(name: string, organisationId: string, { sanctions, businessDate }: RuleSources): Facts {
  const inForce = (kind: SanctionKind) =>
    sanctions.some(
      (entry) => entry.organisationId === organisationId && entry.kind === kind && isInForce(entry, businessDate),
    )
  return { [`${name}.banned`]: inForce('ban'), [`${name}.sanctioned`]: inForce('sanction') }
}

const subject = (kind: RuleSubject['kind'], key: string, name: string | null): RuleSubject => ({ kind, key, name })

const prefixed = (kind: string, facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${kind}.${name}`, value]))
