import { join } from 'node:path'
import { expect } from 'chai'
import { SUPERSEDED_TARIFFS, TARIFFS } from '../../config/tariffs/index.ts'
import { rowText } from '../../server/business/reference/product/domain/tableIndex.ts'
import type { Tariff } from '../../server/business/reference/product/domain/tariff.ts'
import type { Step } from '../../server/kernel/step.ts'
import { rating } from './rating.calculator.ts'
import { readVectors, vectorFiles } from './vectors.ts'

const worked = vectorFiles(join(import.meta.dirname, 'rating'))
  .flatMap(readVectors)
  .flatMap((vector) => {
    const decision = rating(vector)
    return decision.ok ? [{ tariffId: String(vector.tariff), steps: decision.value.steps }] : []
  })

/** The table a step looked up: base rates and short periods go by a name of their own. */
function tableCodeOf(tariff: Tariff, { code }: Step): string {
  if (code === 'baseRate') return tariff.steps.base
  return code === 'shortPeriod' ? (tariff.period.table ?? code) : code
}

/** As vectors name a tariff: the one that is sold by its id, a superseded one by its version too. */
const nameOf = ({ id, version, superseded }: Tariff): string => (superseded ? `${id}@${version}` : id)

const stepsOf = (tariff: Tariff) => worked.flatMap(({ tariffId, steps }) => (tariffId === nameOf(tariff) ? steps : []))

describe('the worked rating cases', () => {
  for (const tariff of [...TARIFFS, ...SUPERSEDED_TARIFFS]) {
    it(`use every row of ${nameOf(tariff)}`, () => {
      const used = new Set(stepsOf(tariff).map((step) => `${tableCodeOf(tariff, step)}: ${step.row ?? 'missing'}`))
      const rows = Object.entries(tariff.tables).flatMap(([code, table]) => [
        ...table.rows.map((_, row) => `${code}: ${rowText(table, row)}`),
        ...(table.missing === undefined ? [] : [`${code}: missing`]),
      ])
      expect(rows.filter((row) => !used.has(row))).to.deep.equal([])
    })

    it(`reach every bound of ${nameOf(tariff)}`, () => {
      const used = new Set(stepsOf(tariff).map(({ code }) => code))
      const bounds = [
        ...(tariff.totalRate ? ['rateFloor'] : []),
        ...(tariff.adjustments ? ['adjustment'] : []),
        ...(tariff.period.maximumMonths > 12 ? ['longPeriod'] : []),
        'shortPeriod',
        'minimumPremium',
      ]
      expect(bounds.filter((code) => !used.has(code))).to.deep.equal([])
    })
  }
})
