import {
  day,
  either,
  fen,
  flag,
  leftOut,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  ppm,
  type Told,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { SCHEMES } from '../catalogue/domain/scheme.ts'
import { bilingualAnswer } from './bilingualText.answers.ts'
import type { CancellationRules } from './domain/cancellation.ts'
import type { EarningPoint, RiskDistribution } from './domain/earning.ts'
import {
  type Bounded,
  type ClauseSection,
  DOCUMENT_STAGES,
  type EffectiveDates,
  type Exclusion,
  type LimitRule,
  type Product,
  type ProductCover,
  type ProductProvision,
  type RenewalRules,
  type RequiredDocument,
} from './domain/product.ts'
import { OCCURRENCE_BASES, SETTLEMENT_STEPS, type Settlement } from './domain/settlement.ts'
import { formFieldAnswer } from './form.answers.ts'
import type { ProductSummaryView, ProductView, TariffSummaryView } from './product.contract.ts'

export const effectiveAnswer = named<EffectiveDates>('EffectiveDates', { from: day(), to: nullable(day()) })

export const clauseSectionAnswer = named<ClauseSection>('ClauseSection', { heading: text(), text: text() })

const bounded = (unit: () => Told<number>): Told<Bounded> =>
  object<Bounded>({ default: unit(), min: unit(), max: unit() })

const provision = (unit: () => Told<number>): Told<ProductProvision> =>
  object<ProductProvision>({ value: unit(), reference: text() })

const cover = named<ProductCover>('ProductCover', {
  code: text(),
  name: bilingualAnswer,
  statisticsCategory: text(),
  insures: bilingualAnswer,
  required: flag(),
  proportional: flag(),
  perOccurrencePpm: bounded(ppm),
  deductibleFen: bounded(fen),
  deductiblePpm: bounded(ppm),
  copayPpm: bounded(ppm),
})

const limitRule = object<LimitRule>({
  when: leftOut(
    object<NonNullable<LimitRule['when']>>({ field: text(), is: either<[string, boolean]>(text(), flag()) }),
  ),
  multiplePpm: provision(ppm),
})

const renewal = object<RenewalRules>({
  renewable: flag(),
  maximumGapDays: provision(whole),
  maximumYears: nullable(provision(whole)),
  offerDays: leftOut(provision(whole)),
})

const coinsurance = object<NonNullable<Product['coinsurance']>>({
  panelCapitalFen: provision(fen),
  soleCapitalFen: provision(fen),
  solvencyPpm: provision(ppm),
  solvencyYears: provision(whole),
})

const settlement = named<Settlement>('Settlement', {
  order: list(oneOf(SETTLEMENT_STEPS)),
  occurrence: oneOf(OCCURRENCE_BASES),
  reference: text(),
})

const cancellation = named<CancellationRules>('CancellationRules', {
  beforeInceptionPpm: ppm(),
  shortRatePpm: nullable(list(ppm())),
  nonPayment: nullable(
    object<NonNullable<CancellationRules['nonPayment']>>({ graceDays: whole(), noticeDays: whole() }),
  ),
  reference: text(),
})

const earning = named<RiskDistribution>('RiskDistribution', {
  pattern: list(object<EarningPoint>({ untilPpm: ppm(), earnedPpm: ppm() })),
  reference: text(),
})

const requiredDocument = named<RequiredDocument>('RequiredDocument', {
  code: text(),
  name: bilingualAnswer,
  stage: oneOf(DOCUMENT_STAGES),
  required: flag(),
  covers: leftOut(list(text())),
})

const versionKeys = { version: text(), effective: effectiveAnswer, hash: text() }

const tariffSummary = named<TariffSummaryView>('TariffSummary', {
  ...versionKeys,
  id: text(),
  product: text(),
  name: text(),
  filingNo: text(),
})

export const tariffsAnswer = page(tariffSummary)

const summaryKeys = {
  ...versionKeys,
  code: text(),
  name: bilingualAnswer,
  line: text(),
  scheme: nullable(oneOf(SCHEMES)),
  currency: oneOf(['CNY']),
  filingNo: text(),
}

export const productsAnswer = page(
  named<ProductSummaryView>('ProductSummary', {
    ...summaryKeys,
    covers: list(object<ProductSummaryView['covers'][number]>({ code: text(), name: bilingualAnswer })),
  }),
)

export const productAnswer = named<ProductView>('Product', {
  ...summaryKeys,
  clause: list(clauseSectionAnswer),
  exclusions: list(named<Exclusion>('Exclusion', { code: text(), text: bilingualAnswer })),
  covers: list(cover),
  limits: object<Product['limits']>({ minimum: list(limitRule), maximumPpm: nullable(provision(ppm)) }),
  period: object<Product['period']>({ maximumMonths: provision(whole), minimumDays: provision(whole) }),
  renewal,
  settlement,
  cancellation,
  earning: leftOut(earning),
  coinsurance: nullable(coinsurance),
  objectName: bilingualAnswer,
  itemForm: list(formFieldAnswer),
  documents: list(requiredDocument),
  tariff: nullable(tariffSummary),
  versions: list(object<ProductView['versions'][number]>(versionKeys)),
})
