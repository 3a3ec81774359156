import { expect } from 'chai'
import fc from 'fast-check'
import { decideTables } from '../../../server/business/reference/definition/domain/exportedTables.ts'
import { tablesOf } from '../../../server/business/reference/definition/domain/tariffTable.ts'
import { writeWorkbook } from '../../../server/business/reference/definition/workbook/write.ts'
import { bandRow, tableOf } from '../../support/builders/definition.ts'

const WHOLE = tableOf([bandRow('a', 0, null)])

/** A table of a draft in which something is of another kind than it should be. */
const spoilt = fc
  .record({
    rows: fc.oneof(fc.constant(WHOLE.rows), fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }), fc.jsonValue()),
    valueKind: fc.oneof(fc.constant(WHOLE.valueKind), fc.jsonValue()),
    dimensions: fc.oneof(
      fc.constant(WHOLE.dimensions),
      fc.jsonValue().map((label) => WHOLE.dimensions.map((dimension) => ({ ...dimension, label }))),
      fc.jsonValue().map((banding) => WHOLE.dimensions.map((dimension) => ({ ...dimension, banding }))),
      fc.array(fc.jsonValue(), { maxLength: 2 }),
    ),
  })
  .map((parts) => ({ ...WHOLE, ...parts }))

describe('the tables that go into a workbook', () => {
  it('are written or refused with their place, whatever a draft holds for a table', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt, async (table) => {
        const decided = decideTables(tablesOf({ tables: { rates: table } }), 'DF2026000001')
        if (decided.ok) await writeWorkbook(decided.value)
        else expect(decided.refusals).not.to.deep.equal([])
      }),
      { numRuns: 300 },
    )
  })

  it('are refused with every row that is none', () => {
    const rows = [null, { keys: ['a'], value: 1 }, ...WHOLE.rows, { keys: ['a', { from: 0, to: null }], value: 1.5 }]
    const decided = decideTables(tablesOf({ tables: { rates: { ...WHOLE, rows } } }), 'DF2026000001')
    expect(decided.ok ? [] : decided.refusals.map(({ code, field }) => [code, field])).to.deep.equal([
      ['definition.table-malformed', 'tables.rates.rows.0'],
      ['definition.table-malformed', 'tables.rates.rows.1'],
      ['definition.table-malformed', 'tables.rates.rows.3'],
    ])
  })

  it('are refused where a definition has none', () => {
    const decided = decideTables(tablesOf({ tables: { rates: { ...WHOLE, valueKind: 'toString' } } }), 'DF2026000001')
    expect(decided.ok ? [] : decided.refusals).to.deep.equal([
      { code: 'definition.table-unknown', value: 'DF2026000001' },
    ])
  })
})
