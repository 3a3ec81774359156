import { expect } from 'chai'
import { dayIn, directionIn, fenIn } from '../../../server/business/policy/collection/domain/lineTexts.ts'

describe('what a bank writes in a cell', () => {
  for (const [text, day] of [
    ['2026-03-02', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['2026.03.02', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['20260302101112', '2026-03-02'],
    ['2026-03-02 10:11:12', '2026-03-02'],
    ['２０２６－０３－０２', '2026-03-02'],
    ['2026-02-30', null],
    ['02.03.2026', null],
    ['202603021', null],
    ['', null],
  ] as const)
    it(`${text || 'nothing'} is ${day ?? 'no day'}`, () => {
      expect(dayIn(text)).to.equal(day)
    })

  for (const [text, fen] of [
    ['1234.5', 123_450],
    ['1,234.56', 123_456],
    ['¥1,234.56', 123_456],
    ['-¥20.00', -2_000],
    ['+20', 2_000],
    ['20元', 2_000],
    ['160000.00', 16_000_000],
    ['0.10', 10],
    ['1.500', 150],
    ['', 0],
    ['-', 0],
    ['--', 0],
    ['1,23.4', null],
    ['1.234', null],
    ['十元', null],
    ['1e5', null],
    ['-+3', null],
    ['999999999999999.00', null],
  ] as const)
    it(`${text || 'nothing'} is ${fen ?? 'no amount'}`, () => {
      expect(fenIn(text)).to.equal(fen)
    })

  it('贷 and 收入 came, 借 and 支出 went, anything else says nothing', () => {
    expect(['贷', '收入', 'cr', 'C'].map(directionIn)).to.deep.equal([1, 1, 1, 1])
    expect(['借', '支出', 'dr', 'D'].map(directionIn)).to.deep.equal([-1, -1, -1, -1])
    expect(['', '转账'].map(directionIn)).to.deep.equal([null, null])
  })
})
