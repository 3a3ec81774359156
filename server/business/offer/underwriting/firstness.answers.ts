import { failureKeys, flag, list, named, nullable, object, oneOf, text, whole } from '../../../platform/http/answer.ts'
import { matchReportAnswer } from '../../reference/catalogue/catalogue.answers.ts'
import { SEVERITIES } from './domain/firstRule.ts'
import type { CatalogueMatchView, FirstnessFindingView, FirstnessView, ItemMatchView } from './firstness.contract.ts'

export const firstnessFindingAnswer = named<FirstnessFindingView>('FirstnessFinding', {
  ...failureKeys,
  severity: oneOf(SEVERITIES),
  elsewhere: flag(),
  policyNos: list(text()),
  submissionNos: list(text()),
})

export const itemMatchAnswer = named<ItemMatchView>('ItemMatch', {
  itemNo: whole(),
  name: nullable(text()),
  catalogueEntryId: nullable(text()),
  report: nullable(matchReportAnswer),
})

export const firstnessAnswer = object<FirstnessView>({ items: list(firstnessFindingAnswer) })

export const catalogueMatchAnswer = object<CatalogueMatchView>({ items: list(itemMatchAnswer) })
