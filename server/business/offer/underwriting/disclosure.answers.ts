import { failureAnswer, instant, list, named, nullable, object, text } from '../../../platform/http/answer.ts'
import type { DisclosedProduct } from '../../contract/terms/domain/disclosure.ts'
import { ownShareAnswer, specialConditionAnswer } from '../../contract/terms/terms.answers.ts'
import { bilingualAnswer } from '../../reference/product/bilingualText.answers.ts'
import type { AcknowledgementView, Coded, DisclosureView } from './underwriting.contract.ts'

/** What is to be shown and explained, but for the exclusions. */
export const disclosedKeys = {
  product: object<DisclosedProduct>({ code: text(), version: text(), hash: text() }),
  ownShares: list(ownShareAnswer),
  conditions: list(specialConditionAnswer),
}

export const acknowledgementAnswer = named<AcknowledgementView>('Acknowledgement', {
  ...disclosedKeys,
  exclusions: list(text()),
  quoteNo: nullable(text()),
  byName: text(),
  organisationId: text(),
  at: instant(),
})

export const codedAnswer = named<Coded>('Coded', { code: text(), text: bilingualAnswer })

export const disclosureAnswer = named<DisclosureView>('Disclosure', {
  ...disclosedKeys,
  exclusions: list(codedAnswer),
  acknowledgement: nullable(acknowledgementAnswer),
  outdated: list(failureAnswer),
})
