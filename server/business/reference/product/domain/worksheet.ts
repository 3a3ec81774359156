import { multiplyPpm, sumFen } from '../../../../kernel/money.ts'
import type { Step } from '../../../../kernel/step.ts'
import type { RatingStep } from './rating.ts'
import { factOf, lookUpIn, type Scope } from './ratingScope.ts'
import type { Slice } from './slices.ts'
import { type BandValue, bandsOf, rowText } from './tableIndex.ts'
import { type Tariff, type TariffTable, tableOf } from './tariff.ts'

/** Collects the steps of one rating; each method is one step with one rounding. */
export class Worksheet {
  readonly tariff: Tariff
  readonly steps: Step[] = []

  constructor(tariff: Tariff) {
    this.tariff = tariff
  }

  /** An amount that comes from division, comparison or addition. */
  record(code: RatingStep, basisFen: number, amountFen: number, reference: string, note?: string): number {
    this.steps.push({ code, basisFen, amountFen, reference, ...(note && { note }) })
    return amountFen
  }

  /** Basis x factor, the factor named outright. */
  factor(code: RatingStep, basisFen: number, factorPpm: number, reference: string, note?: string): number {
    const amountFen = multiplyPpm(basisFen, factorPpm, this.tariff.rounding)
    this.steps.push({ code, basisFen, factorPpm, amountFen, reference, ...(note && { note }) })
    return amountFen
  }

  /** Basis x the factor a table gives here, or the amount it gives. */
  table(code: string, basisFen: number, scope: Scope, note?: string, stepCode = code): number {
    const table = tableOf(this.tariff, code)
    const { value, row } = valueIn(table, code, scope)
    const isAmount = table.valueKind === 'amountFen'
    const amountFen = isAmount ? value : multiplyPpm(basisFen, value, this.tariff.rounding)
    this.steps.push({
      code: stepCode,
      basisFen,
      ...(!isAmount && { factorPpm: value }),
      amountFen,
      reference: table.reference,
      ...(row !== null && { row: rowText(table, row) }),
      ...(note && { note }),
    })
    return amountFen
  }

  /** The bands of a marginal table here, for the facts of the dimensions before its last. */
  bands(code: string, scope: Scope): readonly BandValue[] {
    const table = tableOf(this.tariff, code)
    const before = table.dimensions.slice(0, -1).map(({ fact }) => factOf(fact, scope))
    const found = bandsOf(table, before)
    if ('missed' in found) throw new Error(`table ${code} was not checked`)
    return found
  }

  /** Each slice x the factor of its band, one step each; several are added up in a step of their own. */
  slices(code: string, slices: readonly Slice<BandValue>[], total: RatingStep, note?: string): number {
    const table = tableOf(this.tariff, code)
    const { reference } = table
    const amounts = slices.map(({ basisFen, band: { value: factorPpm, row } }) => {
      const amountFen = multiplyPpm(basisFen, factorPpm, this.tariff.rounding)
      this.steps.push({
        code,
        basisFen,
        factorPpm,
        amountFen,
        reference,
        row: rowText(table, row),
        ...(note && { note }),
      })
      return amountFen
    })
    const amountFen = sumFen(amounts)
    if (slices.length < 2) return amountFen
    return this.record(total, sumFen(slices.map(({ basisFen }) => basisFen)), amountFen, reference, note)
  }
}

/** What the table says; everything was looked up before the rating began. */
function valueIn(
  table: TariffTable,
  code: string,
  scope: Scope,
): { readonly value: number; readonly row: number | null } {
  const found = lookUpIn(table, scope)
  if ('missed' in found) throw new Error(`table ${code} was not checked`)
  return found
}
