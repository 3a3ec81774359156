import type { Period } from '../../../kernel/period.ts'
import {
  day,
  decimal,
  either,
  fen,
  flag,
  list,
  named,
  nullable,
  ppm,
  record,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { unitOfSupportAnswer } from '../../reference/catalogue/catalogue.answers.ts'
import type { AttributeValue, FormTableRow, Scalar } from '../../reference/product/domain/form.ts'
import { scalarAnswer } from '../../reference/product/form.answers.ts'
import type { OwnShare } from './domain/disclosure.ts'
import type { CoverTerms, InsuredItem, TechnicalIndicator } from './domain/insuredItem.ts'
import type { PinnedProduct, PinnedTariff } from './domain/policy.ts'
import type { SpecialCondition } from './domain/specialCondition.ts'
import type { PolicyCover } from './domain/termSegment.ts'

export const periodAnswer = named<Period>('Period', { from: day(), to: day() })

const attribute = either<[Scalar, readonly FormTableRow[]]>(scalarAnswer, list(record(scalarAnswer)))

/** What a machine, a batch, a project or a right is described by besides what it is called and worth. */
export const describedKeys = {
  serialNumber: nullable(text()),
  catalogueEntryId: nullable(text()),
  catalogueEdition: nullable(text()),
  contractNo: nullable(text()),
  contractDate: nullable(day()),
  userId: nullable(text()),
  deliveredOn: nullable(day()),
  unitOfSupport: nullable(unitOfSupportAnswer),
  firstYear: flag(),
  indicators: list(
    named<TechnicalIndicator>('TechnicalIndicator', { code: text(), value: decimal(), evidence: nullable(text()) }),
  ),
  maturity: nullable(text()),
  attributes: record<AttributeValue>(attribute),
}

export const insuredItemAnswer = named<InsuredItem>('InsuredItem', {
  ...describedKeys,
  itemNo: whole(),
  name: text(),
  valueFen: fen(),
})

const coverKeys = {
  code: text(),
  limitFen: fen(),
  perOccurrenceLimitFen: fen(),
  deductibleFen: fen(),
  deductiblePpm: ppm(),
  copayPpm: ppm(),
}

export const coverTermsAnswer = named<CoverTerms>('CoverTerms', coverKeys)

export const policyCoverAnswer = named<PolicyCover>('PolicyCover', {
  ...coverKeys,
  statisticsCategory: text(),
  proportional: flag(),
  ratePpm: ppm(),
  premiumFen: fen(),
})

export const ownShareAnswer = named<OwnShare>('OwnShare', {
  code: text(),
  deductibleFen: fen(),
  deductiblePpm: ppm(),
  copayPpm: ppm(),
})

export const specialConditionAnswer = named<SpecialCondition>('SpecialCondition', { code: text(), text: text() })

export const pinnedProductAnswer = named<PinnedProduct>('PinnedProduct', {
  code: text(),
  version: text(),
  hash: text(),
  filingNo: text(),
  name: text(),
})

export const pinnedTariffAnswer = named<PinnedTariff>('PinnedTariff', { id: text(), version: text(), hash: text() })
