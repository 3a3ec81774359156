import {
  day,
  failureAnswer,
  fen,
  flag,
  list,
  named,
  nullable,
  object,
  oneOf,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { thresholdMatchAnswer, unitOfSupportAnswer } from '../../reference/catalogue/catalogue.answers.ts'
import { EDITION_EFFECTS, type ItemEffect } from '../../reference/catalogue/domain/editionEffect.ts'
import type {
  AffectedCounts,
  AffectedSubmission,
  AffectedSubmissionsView,
  ReratingView,
} from './consequences.contract.ts'
import type { RateTotals } from './domain/rerating.ts'
import { SUBMISSION_STATES } from './domain/submission.ts'

const effect = oneOf(EDITION_EFFECTS)

const itemEffect = named<ItemEffect>('ItemEffect', {
  itemNo: whole(),
  name: nullable(text()),
  entryId: text(),
  newCode: nullable(text()),
  effect,
  newUnit: nullable(unitOfSupportAnswer),
  unmet: list(thresholdMatchAnswer),
})

export const affectedAnswer = named<AffectedSubmissionsView>('AffectedSubmissions', {
  replaces: nullable(text()),
  validFrom: day(),
  everybodys: flag(),
  counts: object<AffectedCounts>({
    total: whole(),
    entryGone: whole(),
    unitChanged: whole(),
    thresholdUnmet: whole(),
    fine: whole(),
    before: whole(),
  }),
  items: list(
    named<AffectedSubmission>('AffectedSubmission', {
      number: text(),
      state: oneOf(SUBMISSION_STATES),
      coverFrom: nullable(day()),
      applies: flag(),
      effect,
      items: list(itemEffect),
    }),
  ),
  more: flag(),
})

export const reratingAnswer = named<ReratingView>('Rerating', {
  changes: list(
    named<ReratingView['changes'][number]>('RateChange', {
      quoteNo: text(),
      submissionNo: text(),
      manufacturerId: text(),
      offeredOn: day(),
      beforeFen: fen(),
      afterFen: nullable(fen()),
      differenceFen: nullable(fen()),
      failures: list(failureAnswer),
    }),
  ),
  totals: object<RateTotals>({
    quotes: whole(),
    rated: whole(),
    refused: whole(),
    beforeFen: fen(),
    afterFen: fen(),
    differenceFen: fen(),
    cheaper: whole(),
    dearer: whole(),
    same: whole(),
  }),
})
