import { expect } from 'chai'
import fc from 'fast-check'
import { findProductVersion } from '../../../config/products/index.ts'
import { amountIn, shareIn, yesIn } from '../../../server/business/policy/bordereau/domain/cellTexts.ts'
import { guessColumns } from '../../../server/business/policy/bordereau/domain/columns.ts'
import { entryIdOf } from '../../../server/business/policy/bordereau/domain/entryIdOf.ts'
import { markMerged } from '../../../server/business/policy/bordereau/domain/merged.ts'
import { Packer } from '../../../server/business/policy/bordereau/domain/pack.ts'

describe('the texts of a list', () => {
  for (const [text, fen] of [
    ['1,234.5', 123_450],
    ['￥1234.56元', 123_456],
    ['１２３', 12_300],
    ['0.1', 10],
    ['0.01', 1],
    ['1.234', null],
    ['-1', null],
    ['12,34', null],
    ['1e5', null],
  ] as const)
    it(`read ${text} as ${fen} fen`, () => expect(amountIn(text)).to.equal(fen))

  for (const [text, ppm] of [
    ['5%', 50_000],
    ['12.5%', 125_000],
    ['0.0001%', 1],
    ['100%', 1_000_000],
    ['100.1%', null],
    ['0', 0],
    ['0.05', null],
  ] as const)
    it(`read ${text} as ${ppm} ppm`, () => expect(shareIn(text)).to.equal(ppm))

  it('say yes, no or neither', () => {
    expect([yesIn('是'), yesIn(' Y '), yesIn('否'), yesIn('也许')]).to.deep.equal([true, true, false, null])
  })

  it('name a catalogue entry whole, or by its code and the edition beside it', () => {
    expect(entryIdOf('EQ-2024:1.2.3', '')).to.equal('EQ-2024:1.2.3')
    expect(entryIdOf('1.2.3', 'eq-2024')).to.equal('EQ-2024:1.2.3')
    expect([entryIdOf('1.2.3', ''), entryIdOf('', 'EQ-2024')]).to.deep.equal([null, null])
  })
})

describe('the headings of a list', () => {
  const product = findProductVersion('FS-EQ', '2026.1')
  const row = (line: number, ...cells: string[]) => ({ line, cells })

  it('are the row that says most, below whatever stands above it, in either language', () => {
    if (!product) throw new Error('no product')
    const guess = guessColumns(
      [
        row(1, '示范财险 2026 年清单'),
        row(3, '保单号 ', 'Start date', '质量风险责任限额', 'Liability premium', '备注'),
      ],
      product,
    )
    expect(guess).to.deep.equal({
      headingLine: 3,
      columns: {
        foreignNo: '保单号',
        coverFrom: 'Start date',
        'cover.quality.limit': '质量风险责任限额',
        'cover.liability.premium': 'Liability premium',
      },
    })
  })

  it('are unknown where no row says which policy', () => {
    if (!product) throw new Error('no product')
    expect(guessColumns([row(1, '起期', '止期')], product)).to.equal(null)
  })
})

describe('merged cells', () => {
  it('say something in the first of them alone', () => {
    const area = { from: { line: 2, column: 1 }, to: { line: 3, column: 2 } }
    const merged = { text: '', problem: 'merged' }
    expect(
      markMerged(
        [
          { line: 2, cells: ['a', null, 'c'] },
          { line: 3, cells: [null] },
          { line: 4, cells: ['d'] },
        ],
        [area],
      ).map(({ cells }) => cells),
    ).to.deep.equal([['a', merged, 'c'], [merged, merged], ['d']])
  })
})

describe('the packs of a list', () => {
  const pack = (numbers: readonly string[]) => {
    const packer = new Packer((text) => text || null)
    const packs = numbers.flatMap((number, index) => {
      const full = packer.add({ line: index + 2, cells: [number] }, number, number === '')
      return full.length > 0 ? [full] : []
    })
    const rest = packer.takeAll()
    return rest.length > 0 ? [...packs, rest] : packs
  }

  it('hold every row once and in order, no policy in two of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd'), { maxLength: 1500 }), (numbers) => {
        const packs = pack(numbers)
        const lines = packs.flatMap((policies) => policies.flatMap(({ rows }) => rows.map(({ line }) => line)))
        expect(lines).to.deep.equal(numbers.map((_, index) => index + 2))
        for (const policies of packs) expect(policies.length).to.be.at.most(200)
      }),
    )
  })

  it('tell where rows of a number stand apart, by the row at which it began', () => {
    const [policies = []] = pack(['a', 'a', '', 'b', 'a'])
    expect(policies.map(({ key, rows, apart }) => [key, rows.length, apart])).to.deep.equal([
      ['a', 3, null],
      ['b', 1, null],
      ['a', 1, 2],
    ])
  })
})
