import { ROUNDINGS } from '../../../kernel/money.ts'
import {
  either,
  fen,
  leftOut,
  list,
  mark,
  named,
  nullable,
  object,
  oneOf,
  ppm,
  record,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { bilingualAnswer } from './bilingualText.answers.ts'
import {
  BANDINGS,
  type Band,
  type CoverRating,
  DIMENSION_DIRECTIONS,
  DIMENSION_KINDS,
  type Dimension,
  type RateAdjustmentRule,
  type Tariff,
  type TariffRow,
  type TariffTable,
  VALUE_KINDS,
} from './domain/tariff.ts'
import { clauseSectionAnswer, effectiveAnswer } from './product.answers.ts'
import type { TariffView } from './product.contract.ts'

type RatedBy<By extends CoverRating['by']> = Extract<CoverRating, { readonly by: By }>

const dimension = named<Dimension>('TariffDimension', {
  fact: text(),
  label: bilingualAnswer,
  kind: oneOf(DIMENSION_KINDS),
  banding: leftOut(oneOf(BANDINGS)),
  cover: leftOut(oneOf(DIMENSION_DIRECTIONS)),
})

const band = named<Band>('TariffBand', { from: whole(), to: nullable(whole()) })

const table = named<TariffTable>('TariffTable', {
  name: bilingualAnswer,
  reference: text(),
  valueKind: oneOf(VALUE_KINDS),
  dimensions: list(dimension),
  rows: list(object<TariffRow>({ keys: list(either<[string, Band]>(text(), band)), value: whole() })),
  missing: leftOut(whole()),
})

const adjustmentRule = named<RateAdjustmentRule>('RateAdjustmentRule', {
  code: text(),
  name: bilingualAnswer,
  reference: text(),
  minPpm: ppm(),
  maxPpm: ppm(),
})

export const tariffAnswer = named<TariffView>('Tariff', {
  id: text(),
  version: text(),
  product: text(),
  name: text(),
  filingNo: text(),
  effective: effectiveAnswer,
  rounding: oneOf(ROUNDINGS),
  clause: leftOut(list(clauseSectionAnswer)),
  limitBasis: leftOut(
    object<NonNullable<Tariff['limitBasis']>>({ reference: text(), aggregatePpm: ppm(), perOccurrencePpm: ppm() }),
  ),
  tables: record(table),
  steps: object<Tariff['steps']>({
    limit: leftOut(text()),
    base: text(),
    item: list(text()),
    whole: list(text()),
    cover: list(text()),
  }),
  covers: either<[RatedBy<'shares'>, RatedBy<'ownLimit'>]>(
    object<RatedBy<'shares'>>({ by: oneOf(['shares']), reference: text(), sharesPpm: record(ppm()) }),
    object<RatedBy<'ownLimit'>>({ by: oneOf(['ownLimit']), reference: text() }),
  ),
  adjustments: nullable(
    object<NonNullable<Tariff['adjustments']>>({
      rules: list(adjustmentRule),
      minPpm: ppm(),
      maxPpm: ppm(),
      reference: text(),
    }),
  ),
  totalRate: nullable(object<NonNullable<Tariff['totalRate']>>({ reference: text(), minPpm: ppm(), maxPpm: ppm() })),
  period: object<Tariff['period']>({ reference: text(), maximumMonths: whole(), table: leftOut(text()) }),
  minimumPremium: object<Tariff['minimumPremium']>({ reference: text(), amountFen: fen() }),
  superseded: leftOut(mark()),
  hash: text(),
})
