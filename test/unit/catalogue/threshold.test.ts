import { expect } from 'chai'
import fc from 'fast-check'
import {
  meets,
  OPERATORS,
  parseThreshold,
  splitThresholds,
  thresholdText,
} from '../../../server/catalogue/domain/threshold.ts'

describe('threshold', () => {
  it('is read from code, operator, value and unit', () => {
    expect(parseThreshold('rated_power>=16MW')).to.deep.equal({
      code: 'rated_power',
      name: 'rated_power',
      operator: '>=',
      value: 16,
      unit: 'MW',
    })
  })

  it('is read with a name, Chinese brackets and signs, decimals and spaces', () => {
    expect(parseThreshold(' accuracy（定位精度） ≤ 2.5 um ')).to.deep.equal({
      code: 'accuracy',
      name: '定位精度',
      operator: '<=',
      value: 2.5,
      unit: 'um',
    })
    expect(parseThreshold('额定功率≥16')).to.deep.include({ code: '额定功率', operator: '>=', value: 16, unit: '' })
  })

  for (const text of [
    '',
    '16MW',
    'power',
    'power>16',
    'power>=',
    'power>=x',
    '1power>=2',
    'power>=1.2.3',
    'a()>=1',
    'a>=1e9999999999999999999999',
  ]) {
    it(`is not read from "${text}"`, () => {
      expect(parseThreshold(text)).to.equal(null)
    })
  }

  it('is one of several between semicolons of either width', () => {
    expect(splitThresholds('a>=1; b<=2；c=3;;')).to.deep.equal(['a>=1', 'b<=2', 'c=3'])
  })

  it('reads its own text back', () => {
    const threshold = fc.record({
      code: fc.constantFrom('rated_power', 'a1', '功率'),
      name: fc.constantFrom('额定功率', 'Rated power', 'a1'),
      operator: fc.constantFrom(...OPERATORS),
      value: fc.integer({ min: -999_999, max: 999_999 }).map((n) => n / 1000),
      unit: fc.constantFrom('', 'MW', 'm3/h', '%', 'W/(m·K)', 'r/min'),
    })
    fc.assert(
      fc.property(threshold, (value) => {
        expect(parseThreshold(thresholdText(value))).to.deep.equal(value)
      }),
    )
  })

  it('is met at its value, and beyond it on the right side', () => {
    const at = (operator: (typeof OPERATORS)[number], measured: number) =>
      meets({ code: 'x', name: 'x', operator, value: 3, unit: '' }, measured)
    expect([at('>=', 2.9), at('>=', 3), at('>=', 4)]).to.deep.equal([false, true, true])
    expect([at('<=', 3.1), at('<=', 3), at('<=', 2)]).to.deep.equal([false, true, true])
    expect([at('=', 2.9), at('=', 3), at('=', 3.1)]).to.deep.equal([false, true, false])
  })
})
