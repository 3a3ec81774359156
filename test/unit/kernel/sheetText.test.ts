import { expect } from 'chai'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvText, isFormulaLike, marked, unmarked } from '../../../server/kernel/sheetText.ts'

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =1',
  '\u200b=HYPERLINK("http://x","y")',
  '\ufeff=1',
  '\u034f=1',
  '\ufe0f=1',
  '\u3164=1',
  '\u115f+1',
  '\u00a0+1',
  '\u3000=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '﹦1',
  '−1',
]

describe('a text in an exported table', () => {
  it('is marked where a spreadsheet could take it for a formula, full-width and invisible beginnings included', () => {
    for (const text of FORMULAS) expect(marked(text), JSON.stringify(text)).to.equal(`'${text}`)
  })

  it('is left as it is everywhere else', () => {
    for (const text of ['', '风电机组', '16 MW', "'quoted'", 'a=b', '2.1.1', 'Al₂O₃ ≥ 99.9%'])
      expect(marked(text)).to.equal(text)
  })

  it('never begins like a formula, and comes back as it was', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^['=+\-@ \t＝]{0,4}[a-z0-9]{0,3}$/),
      fc.constantFrom(...FORMULAS),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(isFormulaLike(marked(text))).to.equal(false)
        expect(unmarked(marked(text))).to.equal(text)
      }),
    )
  })

  it('comes back from CSV whatever stands in it', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { minLength: 1 })
    fc.assert(
      fc.property(rows, (table) => {
        const read = parse(csvText(table), { bom: true, relax_column_count: true }) as string[][]
        expect(read.map((cells) => cells.map(unmarked))).to.deep.equal(table)
      }),
    )
  })
})
