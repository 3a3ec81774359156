import { expect } from 'chai'
import fc from 'fast-check'
import { formatCount, formatFen, formatPpm } from '../../../web/src/format.ts'
import {
  readCivilDate,
  readCount,
  readMeasure,
  readPercent,
  readYuan,
  type Typed,
  typedValue,
} from '../../../web/src/typed.ts'

const problemOf = <T>(typed: Typed<T>) => ('problem' in typed ? typed.problem : null)

describe('readYuan', () => {
  const taken: Record<string, number> = {
    '1,234.5': 123_450,
    '¥ 12': 1200,
    '￥12元': 1200,
    '１２．３４': 1234,
    '0.01': 1,
    '-3': -300,
    '−3': -300,
    '7.': 700,
    '0012': 1200,
    '1，234，567．89': 123_456_789,
    '2亿': 20_000_000_000,
    '3,000万': 3_000_000_000,
    '1.5亿元': 15_000_000_000,
    '1.50000000亿': 15_000_000_000,
    '0.0000000001亿': 1,
    '1亿2000万': 12_000_000_000,
    '5千万': 5_000_000_000,
    '3百万 元': 300_000_000,
    '3万5000': 3_500_000,
    '3万5百': 3_050_000,
    '1亿20,000,000': 12_000_000_000,
    '5 万 元': 5_000_000,
    '3万0005.50': 3_000_550,
    '1,000.10': 100_010,
  }
  for (const [text, fen] of Object.entries(taken)) {
    it(`reads "${text}" exactly`, () => {
      expect(readYuan(text)).to.deep.equal({ value: fen })
    })
  }

  const refused: Record<string, string> = {
    '1，5': 'separators',
    '12，50': 'separators',
    '12,50': 'separators',
    '1,0000': 'separators',
    ',100': 'separators',
    '1,': 'separators',
    '0,500': 'separators',
    '00,500': 'separators',
    '1.000,5': 'separators',
    '3万5': 'cutShort',
    '3万500': 'cutShort',
    '1亿2': 'cutShort',
    '1亿2千': 'cutShort',
    '5²': 'notANumber',
    '①': 'notANumber',
    '𝟓': 'notANumber',
    '1 234,5': 'notANumber',
    '1\u202f000': 'notANumber',
    '1\u200b5': 'notANumber',
    '5~6': 'notANumber',
    '1.2.3': 'separators',
    '.5': 'separators',
    '1.234': 'yuanDecimals',
    '0.00000000001亿': 'yuanDecimals',
    '': 'notANumber',
    abc: 'notANumber',
    '1 5': 'notANumber',
    '1。5': 'notANumber',
    '1、5': 'notANumber',
    '1e5': 'notANumber',
    '--1': 'notANumber',
    万: 'notANumber',
    '2亿3亿': 'notANumber',
    '1万20000': 'notANumber',
    '2000万1亿': 'notANumber',
    两亿: 'notANumber',
    '2w': 'notANumber',
    '100元整': 'notANumber',
    '99999999999999999': 'tooLarge',
    '999999亿': 'tooLarge',
  }
  for (const [text, problem] of Object.entries(refused)) {
    it(`says why it does not take "${text}"`, () => {
      expect(problemOf(readYuan(text))).to.equal(problem)
    })
  }

  it('is the inverse of what is shown', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(readYuan(formatFen(fen))).to.deep.equal({ value: fen + 0 })
      }),
    )
  })

  it('never takes a part: every sign typed counts', () => {
    const sign = fc.constantFrom('0', '1', '9', ',', '，', '.', '．', '。', ' ', '-', '万', '亿', 'e', '¥')
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 9 }), (signs) => {
        const text = signs.join('')
        const value = typedValue(readYuan(text))
        if (value === null || /[万亿]/.test(text)) return
        const plain = text.normalize('NFKC').replace(/[¥\s]/g, '')
        expect(value).to.equal(Math.round(Number(plain.replaceAll(',', '')) * 100) + 0)
        if (plain.includes(',')) expect(plain).to.match(/^-?\d{1,3}(,\d{3})+(\.\d*)?$/)
      }),
    )
  })
})

describe('readPercent', () => {
  it('reads percent as parts per million', () => {
    expect(['3', '3.5%', '0.0001', '100％', '1,000'].map((text) => typedValue(readPercent(text)))).to.deep.equal([
      30_000, 35_000, 1, 1_000_000, 10_000_000,
    ])
  })

  it('says why it does not take a text', () => {
    expect(['0.00001', '1，5', '3‰', '3万', 'x'].map((text) => problemOf(readPercent(text)))).to.deep.equal([
      'percentDecimals',
      'separators',
      'notANumber',
      'notANumber',
      'notANumber',
    ])
  })

  it('is the inverse of what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (ppm) => {
        expect(readPercent(formatPpm(ppm))).to.deep.equal({ value: ppm + 0 })
      }),
    )
  })
})

describe('readCount', () => {
  it('reads whole numbers and says why not', () => {
    expect(['1,200', '３', '3万', '1,200.0'].map((text) => typedValue(readCount(text)))).to.deep.equal([
      1200, 3, 30_000, 1200,
    ])
    expect(['1.5', '1，20', 'x'].map((text) => problemOf(readCount(text)))).to.deep.equal([
      'notWhole',
      'separators',
      'notANumber',
    ])
    expect(readCount(formatCount(1_234_567))).to.deep.equal({ value: 1_234_567 })
  })
})

describe('readMeasure', () => {
  it('reads decimals and exponents, separators in their places', () => {
    expect(
      ['16.5', '1,000', '-40', '1E-7', '１６．５', '0'].map((text) => typedValue(readMeasure(text))),
    ).to.deep.equal([16.5, 1000, -40, 1e-7, 16.5, 0])
  })

  it('says why it does not take a text', () => {
    expect(
      ['1，5', '1.2.3', '16MW', '10~20', '1234567890.1234567'].map((text) => problemOf(readMeasure(text))),
    ).to.deep.equal(['separators', 'separators', 'notANumber', 'notANumber', 'tooLarge'])
  })

  it('reads what a number shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: -12, max: 12 }), (n, e) => {
        const value = Number(`${n}e${e}`) + 0
        expect(readMeasure(String(value))).to.deep.equal({ value })
      }),
    )
  })
})

describe('readCivilDate', () => {
  for (const text of [
    '2026-11-15',
    '2026/11/15',
    '2026.11.15',
    '20261115',
    '2026年11月15日',
    ' 2026 年 11 月 15 号 ',
    '２０２６－１１－１５',
  ]) {
    it(`reads "${text}"`, () => {
      expect(readCivilDate(text)).to.deep.equal({ value: '2026-11-15' })
    })
  }

  it('reads months and days of one digit', () => {
    expect(['2026/1/5', '2026年1月5日'].map((text) => typedValue(readCivilDate(text)))).to.deep.equal([
      '2026-01-05',
      '2026-01-05',
    ])
  })

  it('says why it does not take a text', () => {
    const texts = [
      '',
      'x',
      '15/11/2026',
      '26-11-15',
      '2026-11/15',
      '2026-11',
      '2026115',
      '2026-11-15x',
      '今天',
      '15.11.2026',
      '2026-11-1⁵',
      '2026年⑪月15日',
    ]
    expect(texts.map((text) => problemOf(readCivilDate(text)))).to.deep.equal(texts.map(() => 'notADate'))
    expect(
      ['2026-02-29', '2026/2/30', '2026-13-01', '20261131', '0000-01-01'].map((text) => problemOf(readCivilDate(text))),
    ).to.deep.equal(Array.from({ length: 5 }, () => 'noSuchDay'))
    expect(problemOf(readCivilDate('9999-01-01'))).to.equal('dayTooLate')
    expect(readCivilDate('2028-02-29')).to.deep.equal({ value: '2028-02-29' })
  })

  it('takes only days that exist, whatever is typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9年月日/.-]{4,11}$/), (text) => {
        const date = typedValue(readCivilDate(text))
        if (date !== null) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).to.equal(date)
      }),
    )
  })
})
