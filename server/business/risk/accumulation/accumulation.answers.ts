import {
  day,
  fen,
  instant,
  leftOut,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { SEARCH_OUTCOMES } from '../../../platform/searching/domain/outcome.ts'
import { ACCUMULATION_DIMENSIONS } from '../../contract/terms/domain/accumulation.ts'
import type {
  AccumulatedPolicyView,
  AccumulationLimitView,
  AccumulationListView,
  AccumulationView,
} from './accumulation.contract.ts'

const dimension = oneOf(ACCUMULATION_DIMENSIONS)

export const accumulationLimitAnswer = named<AccumulationLimitView>('AccumulationLimit', {
  number: text(),
  version: whole(),
  insurerId: text(),
  dimension,
  key: nullable(text()),
  retentionFen: fen(),
  capacityFen: fen(),
  effective: object<AccumulationLimitView['effective']>({ from: day(), to: nullable(day()) }),
  enteredByName: text(),
  createdAt: instant(),
  updatedAt: instant(),
})

export const accumulationLimitsAnswer = page(accumulationLimitAnswer)

export const accumulationsAnswer = named<AccumulationListView>('Accumulations', {
  on: day(),
  dimension,
  items: list(
    object<AccumulationView>({
      dimension,
      key: text(),
      name: nullable(text()),
      limitFen: fen(),
      policies: whole(),
      retentionFen: nullable(fen()),
      capacityFen: nullable(fen()),
    }),
  ),
  total: whole(),
  found: leftOut(oneOf(SEARCH_OUTCOMES)),
})

export const accumulatedPoliciesAnswer = page(
  named<AccumulatedPolicyView>('AccumulatedPolicy', {
    number: text(),
    manufacturerId: text(),
    totalLimitFen: fen(),
    ownLimitFen: fen(),
    period: object<AccumulatedPolicyView['period']>({ from: day(), to: day() }),
  }),
)
