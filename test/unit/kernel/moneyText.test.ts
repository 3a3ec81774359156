import { expect } from 'chai'
import fc from 'fast-check'
import { chineseCapitals, formatYuan, parseYuan } from '../../../server/kernel/moneyText.ts'

describe('yuan as text', () => {
  for (const [text, fen] of [
    ['1234.56', 123456],
    [' ￥1,234.5 ', 123450],
    ['¥12元', 1200],
    ['-0.01', -1],
    ['+7', 700],
    ['-0', 0],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ] as const) {
    it(`reads "${text}" exactly`, () => expect(parseYuan(text)).to.equal(fen))
  }

  for (const text of [
    '',
    '1.234',
    '1,23',
    '12万',
    '1e3',
    '.5',
    '1,2345',
    '0,500',
    '90071992547409.92',
    'NaN',
    '１２',
  ]) {
    it(`does not guess at "${text}"`, () => expect(parseYuan(text)).to.equal(null))
  }

  it('reads what it writes', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (fen) => parseYuan(formatYuan(fen)) === fen))
  })

  it('groups by thousands and keeps two decimals', () => {
    expect([0, 5, -1250, 123456789].map(formatYuan)).to.deep.equal(['0.00', '0.05', '-12.50', '1,234,567.89'])
  })
})

describe('amounts in capital characters', () => {
  for (const [fen, text] of [
    [0, '零元整'],
    [12_300, '壹佰贰拾叁元整'],
    [1, '壹分'],
    [50, '伍角整'],
    [105, '壹元零伍分'],
    [150, '壹元伍角整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [1_000_000_000, '壹仟万元整'],
    [1_000_050_000, '壹仟万零伍佰元整'],
    [10_010_000_000, '壹亿零壹拾万元整'],
    [100_000_000_000_000, '壹万亿元整'],
    [100_010_000_000_001, '壹万零壹亿元零壹分'],
    [-2_000, '负贰拾元整'],
  ] as const) {
    it(`writes ${fen} fen as ${text}`, () => expect(chineseCapitals(fen)).to.equal(text))
  }
})
