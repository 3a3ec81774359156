import { expect } from 'chai'
import fc from 'fast-check'
import { cellFault, cellsOf, columnsOf, pastedCells, rowOf } from '../../../web/src/definition/tableCells.ts'
import { editTable, startOf, type TableAction } from '../../../web/src/definition/tableState.ts'
import { bandRow, tableOf } from '../../support/builders/definition.ts'

const rows = [bandRow('a', 0, 1_000, 1_000_000), bandRow('b', 0, null, 2_000_000)]
const table = tableOf(rows)
const columns = columnsOf(table)
const cells = rows.map((row) => cellsOf(columns, row))

const edited = (...actions: readonly TableAction[]) =>
  actions.reduce((state, action) => editTable(state, action, columns.length), startOf(cells))

describe('the cells of a table', () => {
  it('are texts on the way in and the same rows on the way out', () => {
    expect(cells).to.deep.equal([
      ['a', '0', '10', '100'],
      ['b', '0', '', '200'],
    ])
    expect(cells.map((row) => rowOf(columns, table, row))).to.deep.equal(rows)
  })

  it('must be figures or texts; an open end may be empty', () => {
    const faults = columns.map((column) => [cellFault(column, ''), cellFault(column, 'x'), cellFault(column, '1,200')])
    expect(faults).to.deep.equal([
      ['cellEmpty', null, null],
      ['cellInvalid', 'cellInvalid', null],
      [null, 'cellInvalid', null],
      ['cellInvalid', 'cellInvalid', null],
    ])
    expect(cellFault({ kind: 'value', dimension: -1, unit: 'count' }, '1.5')).to.equal('cellInvalid')
  })

  it('are percent and yuan, exact to a millionth and to the fen', () => {
    const typed = ['a', '1,000.01', '2亿', '115.0001']
    expect(rowOf(columns, table, typed)).to.deep.equal(bandRow('a', 100_001, 20_000_000_000, 1_150_001))
    expect(cellFault({ kind: 'value', dimension: -1, unit: 'percent' }, '1.00001')).to.equal('cellInvalid')
  })

  it('say the same figure again, whatever it is', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (figure) => {
        const row = bandRow('a', figure, null, figure)
        expect(rowOf(columns, table, cellsOf(columns, row))).to.deep.equal(row)
      }),
    )
  })

  it('come from a spreadsheet’s clipboard', () => {
    expect(pastedCells('a\t1\r\nb\t2\r\n')).to.deep.equal([
      ['a', '1'],
      ['b', '2'],
    ])
  })
})

describe('editing a table', () => {
  it('sets a cell, and nothing where it says the same', () => {
    const at = { row: 1, column: 3 }
    expect(edited({ type: 'set', at, text: '250' }).rows[1]).to.deep.equal(['b', '0', '', '250'])
    expect(edited({ type: 'set', at, text: '200' }).past).to.deep.equal([])
  })

  it('adds, duplicates and removes at the active row and stays within the table', () => {
    expect(edited({ type: 'duplicate' }).rows[1]).to.deep.equal(cells[0])
    expect(edited({ type: 'add' }).active.row).to.equal(1)
    const emptied = edited({ type: 'remove' }, { type: 'remove' }, { type: 'remove' })
    expect([emptied.rows, emptied.active.row]).to.deep.equal([[], 0])
    expect(edited({ type: 'move', to: { row: 99, column: -3 } }).active).to.deep.equal({ row: 1, column: 0 })
  })

  it('pastes from the active cell on and adds the rows it needs', () => {
    const state = edited(
      { type: 'move', to: { row: 1, column: 2 } },
      {
        type: 'paste',
        cells: [
          ['20', '1', 'beyond'],
          ['30', '2'],
        ],
      },
    )
    expect(state.rows).to.deep.equal([
      ['a', '0', '10', '100'],
      ['b', '0', '20', '1'],
      ['', '', '30', '2'],
    ])
  })

  const action = fc.oneof<fc.Arbitrary<TableAction>[]>(
    fc.constantFrom<TableAction>({ type: 'add' }, { type: 'duplicate' }, { type: 'remove' }),
    fc.record({ type: fc.constant('move' as const), to: fc.record({ row: fc.nat(9), column: fc.nat(9) }) }),
    fc.record({
      type: fc.constant('paste' as const),
      cells: fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1, maxLength: 3 }),
    }),
  )

  it('is undone and done again step by step, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const done = edited(...actions)
        const steps = done.past.map(() => ({ type: 'undo' as const }))
        const undone = steps.reduce((state, undo) => editTable(state, undo, columns.length), done)
        expect(undone.rows).to.deep.equal(cells)
        const redone = steps.reduce((state) => editTable(state, { type: 'redo' }, columns.length), undone)
        expect(redone.rows).to.deep.equal(done.rows)
      }),
    )
  })
})
