import { contentHash } from '../../../../kernel/canonical.ts'
import { formatYuan } from '../../../../kernel/moneyText.ts'
import { percentText } from '../../../../kernel/percentText.ts'
import type { CoverTerms } from '../../../contract/terms/domain/insuredItem.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { PolicyCover, TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import type { InsurerOffice } from '../../../party/identity/domain/organisation.ts'
import type { CoverCode, Product } from '../../../reference/product/domain/product.ts'
import { objectTable, tablesOfObjects } from './objectTable.ts'
import type { ScheduleLine, ScheduleTable } from './paper.ts'
import { amountText, chineseDate, type NameOf, officeLines, partyNames, periodText } from './paperTexts.ts'

/** Everything the policy document says, as texts in their order. */
export interface PolicySchedule {
  readonly title: string
  readonly insurer: string
  readonly policyNo: string
  readonly particulars: readonly ScheduleLine[]
  readonly items: ScheduleTable
  /** Tables of the objects, such as budgets by cost class. */
  readonly details: readonly { readonly title: string; readonly table: ScheduleTable }[]
  readonly covers: ScheduleTable
  readonly amounts: readonly ScheduleLine[]
  /** What was agreed besides the clauses (特别约定). */
  readonly agreements: readonly string[]
  readonly notices: readonly string[]
  /** Hash of the terms shown; the same terms always carry the same. */
  readonly contentHash: string
  readonly issuedOn: Date
}

const COINSURANCE_NOTICE =
  '本保险合同由上列各保险人共同承保，各按共保份额承担保险责任、享有保险费；首席共保人代表各保险人出具保险单、统一收取保险费、处理理赔并统一结算。'
/** Where the contract chooses no arbitration, the courts decide (Civil Procedure Law art. 25). */
const DISPUTES =
  '因履行本保险合同发生的争议，由当事人协商解决；协商不成的，依法向保险标的所在地或者被告住所地人民法院起诉。'
const NO_AGREEMENTS = '无。'

export type IssuedPolicy = Policy & { readonly _id: string; readonly issuedAt: Date }

/**
 * The schedule of insurance (保险单明细) of the given terms, in Chinese: from the policy and the very product version it
 * was made under, so that it reads the same whenever it is printed. Days of delivery are facts that come later and are
 * not shown.
 */
export function determinePolicySchedule(
  policy: IssuedPolicy,
  terms: TermSegment,
  { product, office }: { readonly product: Product; readonly office: InsurerOffice | null },
): PolicySchedule {
  const nameOf = partyNames(policy.namedParties)
  return {
    title: `${policy.product.name}保险单`,
    insurer: nameOf(policy.parties.insurerIds[0] ?? ''),
    policyNo: policy._id,
    particulars: [...particularsOf(policy, terms, nameOf), ...officeLines(office), ['争议处理', DISPUTES]],
    items: objectTable(terms.items, product.itemForm, nameOf),
    details: tablesOfObjects(terms.items, product.itemForm),
    covers: coversTable(terms.covers, product),
    amounts: amountsOf(terms),
    agreements: policy.conditions.length > 0 ? policy.conditions.map(({ text }) => text) : [NO_AGREEMENTS],
    notices: [
      '本保险合同由保险条款、投保单、保险单及批单组成。请核对保险单所载内容，如有不符请立即通知保险人更正。',
      '免除保险人责任的条款（含免赔额、免赔率、自负比例）已以加粗文字列于下方，请投保人仔细阅读；保险人已就其内容向投保人作出明确说明。',
      ...acknowledgementNotices(policy, nameOf),
      ...(policy.panel ? [COINSURANCE_NOTICE] : []),
      '发生保险事故后，请及时通知保险人，并提供所能提供的有关证明和资料。',
    ],
    contentHash: printedHash(policy, terms),
    issuedOn: policy.issuedAt,
  }
}

/**
 * The record that exclusions and own shares were shown and explained: the latest one, which is of the accepted terms. Who did
 * it for the policyholder is on file and not printed: what was issued stays, and names of people can be erased.
 */
function acknowledgementNotices({ acknowledgements }: Policy, nameOf: NameOf): string[] {
  const latest = acknowledgements.at(-1)
  if (!latest) return []
  const { organisationId, on, product, exclusions } = latest
  return [
    `投保人${nameOf(organisationId)}已于${chineseDate(on)}确认：保险人已就${product.code}产品 ${product.version} 版的 ${exclusions.length} 项责任免除及各项免赔、自负比例作出提示和明确说明（保险法第十七条）。`,
  ]
}

/** The hash on the document: what was printed once stays. */
const printedHash = (policy: IssuedPolicy, terms: TermSegment): string =>
  policy.printedHashes.find(({ versionNo }) => versionNo === terms.versionNo)?.hash ?? policyContentHash(policy, terms)

/** Hash of the contract at the given terms, without what happens to the equipment afterwards and when all that was known. */
export function policyContentHash(policy: Policy & { readonly _id: string }, terms: TermSegment): string {
  const { _id, product, tariff, namedParties, parties, region, renewalOf, continuousYears } = policy
  const { conditions, acknowledgements, panel } = policy
  const { versionNo, period, effective, sites, covers, totalLimitFen, premiumFen, steps, endorsementNo } = terms
  const items = terms.items.map(({ deliveredOn, ...item }) => item)
  return contentHash({
    _id,
    product,
    tariff,
    namedParties,
    parties,
    region,
    renewalOf,
    continuousYears,
    conditions,
    acknowledgements,
    ...(panel && { panel }),
    version: {
      versionNo,
      period,
      effective,
      items,
      sites,
      covers,
      totalLimitFen,
      premiumFen,
      steps,
      endorsementNo,
    },
  })
}

function particularsOf(policy: IssuedPolicy, terms: TermSegment, nameOf: NameOf): ScheduleLine[] {
  const { product, parties, holderId, namedParties } = policy
  const credit = namedParties.find(({ organisationId }) => organisationId === holderId)?.creditCode ?? ''
  return [
    ['保险单号', policy._id],
    ['保险产品', `${product.name}（${product.version}）`],
    ['备案编号', product.filingNo],
    ['投保人 / 被保险人', `${nameOf(holderId)}（统一社会信用代码 ${credit}）`],
    ...beneficiaries(parties.userIds, nameOf),
    ...insurersOf(policy, nameOf),
    ['保险期间', periodText(terms.period)],
    ['续保情况', renewalText(policy)],
    ...(policy.tariff ? [['适用费率', `${policy.tariff.id}（第 ${policy.tariff.version} 版）`] as const] : []),
    ...(policy.imported ? [['原保险单号', policy.imported.foreignNo] as const] : []),
  ]
}

/** One insurer alone, or the lead that issues and settles for all, and each follower with its share. */
const insurersOf = ({ panel, parties }: Policy, nameOf: NameOf): ScheduleLine[] =>
  panel
    ? panel.map(({ insurerId, sharePpm, lead }) => [
        lead ? '保险人（首席共保人）' : '保险人（从共保人）',
        `${nameOf(insurerId)}，共保份额 ${percentText(sharePpm)}`,
      ])
    : [['保险人', nameOf(parties.insurerIds[0] ?? '')]]

/** Lines whose objects have no user are for the insured's own benefit. */
const beneficiaries = (userIds: readonly string[], nameOf: NameOf): ScheduleLine[] =>
  userIds.length === 0 ? [] : [['受益人（用户单位）', userIds.map(nameOf).join('、')]]

const renewalText = ({ renewalOf, continuousYears }: Policy): string =>
  renewalOf === null ? `新保，连续投保第 ${continuousYears} 年` : `续保 ${renewalOf}，连续投保第 ${continuousYears} 年`

function coversTable(covers: readonly PolicyCover[], product: Product): ScheduleTable {
  const nameOf = (code: CoverCode) => product.covers.find((cover) => cover.code === code)?.name.zh ?? code
  return {
    columns: ['保险责任', '责任限额（元）', '每次事故限额（元）', '每次事故免赔', '自负比例', '年费率', '保险费（元）'],
    rows: covers.map((cover) => [
      nameOf(cover.code),
      formatYuan(cover.limitFen),
      formatYuan(cover.perOccurrenceLimitFen),
      deductibleText(cover),
      percentText(cover.copayPpm),
      percentText(cover.ratePpm),
      formatYuan(cover.premiumFen),
    ]),
  }
}

function deductibleText({ deductibleFen, deductiblePpm }: CoverTerms): string {
  const amount = `${formatYuan(deductibleFen)}元`
  return deductiblePpm === 0 ? amount : `${amount}或损失金额的${percentText(deductiblePpm)}，以高者为准`
}

/** What the insured bears of each loss, in one sentence. */
export const ownShareText = (cover: CoverTerms): string =>
  `免赔${deductibleText(cover)}；自负比例${percentText(cover.copayPpm)}`

function amountsOf({ totalLimitFen, premiumFen }: TermSegment): ScheduleLine[] {
  return [
    ['总责任限额', amountText(totalLimitFen)],
    ['保险费合计', amountText(premiumFen)],
  ]
}
