import {
  failureAnswer,
  fen,
  flag,
  list,
  named,
  nullable,
  object,
  oneOf,
  ppm,
  record,
  stepAnswer,
  text,
} from '../../../platform/http/answer.ts'
import { thresholdAnswer } from '../../reference/catalogue/catalogue.answers.ts'
import { SCHEMES } from '../../reference/catalogue/domain/edition.ts'
import { UNITS_OF_SUPPORT } from '../../reference/catalogue/domain/entry.ts'
import { bilingualAnswer } from '../../reference/product/bilingualText.answers.ts'
import { formFieldAnswer } from '../../reference/product/form.answers.ts'
import type {
  PreCheckEntryList,
  PreCheckEntryView,
  PreCheckProductList,
  PreCheckProductView,
  PreCheckSubsidyView,
  PreCheckView,
} from './precheck.contract.ts'

export const preCheckProductsAnswer = object<PreCheckProductList>({
  items: list(
    named<PreCheckProductView>('PreCheckProduct', {
      code: text(),
      name: bilingualAnswer,
      objectName: bilingualAnswer,
      scheme: oneOf(SCHEMES),
      questions: list(formFieldAnswer),
    }),
  ),
})

export const preCheckEntriesAnswer = object<PreCheckEntryList>({
  items: list(
    named<PreCheckEntryView>('PreCheckEntry', {
      id: text(),
      edition: text(),
      code: text(),
      name: text(),
      unitOfSupport: oneOf(UNITS_OF_SUPPORT),
      sample: flag(),
      thresholds: list(thresholdAnswer),
    }),
  ),
})

export const preCheckAnswer = named<PreCheckView>('PreCheck', {
  inCatalogue: flag(),
  catalogueFailures: list(failureAnswer),
  premium: nullable(
    object<NonNullable<PreCheckView['premium']>>({
      premiumFen: fen(),
      ratePpm: ppm(),
      totalLimitFen: fen(),
      steps: list(stepAnswer),
      names: record(bilingualAnswer),
    }),
  ),
  premiumFailures: list(failureAnswer),
  subsidies: list(
    named<PreCheckSubsidyView>('PreCheckSubsidy', {
      ruleSet: text(),
      document: text(),
      eligible: flag(),
      amountFen: fen(),
      steps: list(stepAnswer),
      failures: list(failureAnswer),
    }),
  ),
  documents: list(object<PreCheckView['documents'][number]>({ code: text(), name: bilingualAnswer, required: flag() })),
})
