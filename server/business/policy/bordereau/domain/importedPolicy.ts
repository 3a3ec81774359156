import { startOfCivilDate } from '../../../../kernel/civilDate.ts'
import { multiplyRatio, sumFen } from '../../../../kernel/money.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { Step } from '../../../../kernel/step.ts'
import { usersAwaitingAcceptance } from '../../../contract/terms/domain/acceptance.ts'
import { categoriesOf, sitesOf } from '../../../contract/terms/domain/accumulation.ts'
import { usersAwaitingDelivery } from '../../../contract/terms/domain/delivery.ts'
import { headOf, type Policy } from '../../../contract/terms/domain/policy.ts'
import { premiumSharesByValue } from '../../../contract/terms/domain/premiumShares.ts'
import type { PolicyCover, TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import { numberKeysOf, searchKeys } from '../../../offer/underwriting/domain/goodsNumbers.ts'
import type { GoodsCover, InsuredGoods } from '../../../offer/underwriting/domain/insuredGoods.ts'
import type { Organisation } from '../../../party/identity/domain/organisation.ts'
import type { CatalogueEntry } from '../../../reference/catalogue/domain/entry.ts'
import { determineContinuity } from '../../policy/domain/continuity.ts'
import type { JudgedPolicy } from './judgePolicy.ts'
import type { PreparedPolicy } from './preparedPolicy.ts'

interface Importing {
  readonly bordereauNo: string
  readonly policyNo: string
  readonly key: string
  readonly insurer: Organisation & { readonly _id: string }
  readonly entries: ReadonlyMap<string, CatalogueEntry>
  readonly register: ReadonlyMap<string, InsuredGoods>
  readonly now: Date
}

const WHOLE_PPM = 1_000_000

/**
 * The policy, its terms and its goods as they are kept. The terms hold for the whole period and are known since now, whatever
 * day the policy was issued elsewhere; its premium is as agreed there and has no worksheet but that.
 */
export function preparedPolicy(judged: JudgedPolicy, importing: Importing): PreparedPolicy {
  const { product, holder, users, request, premiumsFen, issuedOn, foreignNo, goods } = judged
  const { paidFen, paidOn, paidReference } = judged
  const { bordereauNo, policyNo, key, insurer, entries, register, now } = importing
  const { period, items, totalLimitFen } = request
  const covers = request.covers.map((terms, index): PolicyCover => {
    const filed = product.covers.find(({ code }) => code === terms.code)
    const premiumFen = premiumsFen[index] ?? 0
    return {
      ...terms,
      statisticsCategory: filed?.statisticsCategory ?? '',
      proportional: filed?.proportional ?? false,
      ratePpm: terms.limitFen === 0 ? 0 : multiplyRatio(premiumFen, WHOLE_PPM, terms.limitFen, 'halfUp'),
      premiumFen,
    }
  })
  const premiumFen = sumFen(premiumsFen)
  const parties = {
    insurerIds: [insurer._id],
    manufacturerId: holder._id,
    userIds: users.map(({ _id }) => _id),
    recommenderId: holder.recommenderId ?? '',
  }
  const regionOf = new Map(users.map(({ _id, region }) => [_id, region]))
  const categoryOf = new Map([...entries].map(([id, { category }]) => [id, category]))
  const terms: TermSegment = {
    policyNo,
    versionNo: 1,
    parties,
    period,
    effective: period,
    knownSince: now,
    items,
    sites: sitesOf(items, { regionOf }),
    categories: categoriesOf(items, { categoryOf }),
    covers,
    totalLimitFen,
    premiumFen,
    premiumShares: premiumSharesByValue(items, covers),
    earning: product.earning?.pattern ?? null,
    panel: null,
    steps: covers.map((cover) =>
      agreedElsewhere(cover, product.covers.find(({ code }) => code === cover.code)?.name.zh ?? '', foreignNo),
    ),
    periodPremiums: null,
    retainedPremiums: [],
    ends: null,
    endorsementNo: null,
    supersedes: [],
  }
  const formerCovers = goods.map(({ machine }) => (machine === null ? null : (register.get(machine)?.covers ?? [])))
  const policy: Policy = {
    product: {
      code: product.code,
      version: product.version,
      hash: product.hash,
      filingNo: product.filingNo,
      name: product.name.zh,
    },
    tariff: null,
    submissionNo: null,
    quoteNo: null,
    imported: { bordereauNo, foreignNo, issuedOn },
    state: 'issued',
    parties,
    holderId: holder._id,
    region: holder.region,
    namedParties: [holder, insurer, ...users].map(({ _id, nameZh, uscc }) => ({
      organisationId: _id,
      name: nameZh,
      creditCode: uscc,
    })),
    boundAt: startOfCivilDate(issuedOn),
    issuedAt: startOfCivilDate(issuedOn),
    renewalOf: null,
    firstInsurance: null,
    ...determineContinuity(period, formerCovers, null),
    ...headOf(terms),
    awaitingDeliveryFrom: usersAwaitingDelivery(items),
    awaitingAcceptanceFrom: usersAwaitingAcceptance(items, []),
    conditions: [],
    panel: null,
    acknowledgements: [],
    printedHashes: [],
    numberKeys: [...new Set([...numberKeysOf(items), ...searchKeys(foreignNo)])],
    paidPremiumFen: 0,
    // A list of policies does not say how they are paid: at once, from the day of issue.
    payment: null,
    currency: 'CNY',
  }
  return {
    policyNo,
    key,
    policy,
    terms,
    goods: goods.map((each) => goodsCover(each, policyNo, period)),
    paid: paidFen === 0 ? null : { amountFen: paidFen, receivedOn: paidOn, reference: paidReference },
  }
}

const goodsCover = (
  { machine, contract, use, alike, plate, contractDate, unitOfSupport, firstYear }: JudgedPolicy['goods'][number],
  policyNo: string,
  period: Period,
): GoodsCover => ({
  from: period.from,
  to: period.to,
  policyNo,
  machine,
  contract,
  use,
  alike,
  plate,
  contractDate,
  unitOfSupport,
  firstYear,
})

const agreedElsewhere = (
  { limitFen, ratePpm, premiumFen }: PolicyCover,
  coverName: string,
  foreignNo: string,
): Step => ({
  code: 'agreedElsewhere',
  basisFen: limitFen,
  factorPpm: ratePpm,
  amountFen: premiumFen,
  reference: foreignNo,
  note: coverName,
})
