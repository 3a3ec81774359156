import { expect } from 'chai'
import fc from 'fast-check'
import { compareDecimals, exactNumber, negated, plus, readDecimal, times } from '../../../server/kernel/decimal.ts'

const value = (text: string) => {
  const decimal = readDecimal(text)
  return decimal && exactNumber(decimal)
}

describe('readDecimal', () => {
  it('reads digits, thousands in their places, decimals and exponents', () => {
    const texts = ['0', '007', '-1.50', '1,234,567.8', '1E+06', '1.5e-3', '1×10^6', '2.5x10^-3', '1×10⁻⁶', '+3']
    expect(texts.map(value)).to.deep.equal([0, 7, -1.5, 1_234_567.8, 1e6, 0.0015, 1e6, 0.0025, 1e-6, 3])
  })

  it('refuses what is not one whole number', () => {
    for (const text of [
      '',
      ' 1',
      '1 ',
      '1,00',
      '1,0000',
      ',100',
      '0,500',
      '00,500,000',
      '1.',
      '.5',
      '1e',
      '1e999',
      '0x10',
      'Infinity',
      '１',
      '1×10^',
    ])
      expect(readDecimal(text), text).to.equal(null)
  })

  it('is exact where numbers are not', () => {
    const [a, b] = [readDecimal('0.1'), readDecimal('0.2')]
    if (!a || !b) throw new Error('not read')
    expect(exactNumber(plus(a, b))).to.equal(0.3)
    expect(exactNumber(times(a, b))).to.equal(0.02)
    expect(compareDecimals(plus(a, negated(b)), negated(a))).to.equal(0)
  })

  it('gives no number where it would lose digits', () => {
    expect([value('123456789012345'), value('1234567890123456'), value('0.1234567890123456')]).to.deep.equal([
      123_456_789_012_345,
      null,
      null,
    ])
  })

  it('reads back what a number shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: -9, max: 9 }),
        (digits, exponent) => {
          expect(value(`${digits}e${exponent}`)).to.equal(Number(`${digits}e${exponent}`) + 0)
        },
      ),
    )
  })
})
