import { expect } from 'chai'
import fc from 'fast-check'
import { patentKey, patentLike } from '../../../config/identity/index.ts'
import { patentCheckDigit, readPatentNumber } from '../../../server/kernel/patentNumber.ts'

const twelve = fc
  .tuple(fc.integer({ min: 1985, max: 2026 }), fc.constantFrom(1, 2, 3, 8, 9), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([year, kind, serial]) => `${year}${kind}${String(serial).padStart(7, '0')}`)
const eight = fc
  .tuple(fc.constantFrom('85', '92', '99', '00', '03'), fc.constantFrom(1, 2, 3), fc.integer({ min: 0, max: 99_999 }))
  .map(([year, kind, serial]) => `${year}${kind}${String(serial).padStart(5, '0')}`)

describe('a patent key', () => {
  it('is one for every spelling of an application number', () => {
    fc.assert(
      fc.property(fc.oneof(twelve, eight), (digits) => {
        const check = patentCheckDigit(digits)
        const spellings = [
          `ZL${digits}.${check}`,
          `${digits}.${check}`,
          `${digits}${check}`,
          `CN${digits}`,
          `CN ${digits.slice(0, 4)} ${digits.slice(4)}.${check.toLowerCase()}`,
          `ＺＬ${digits}．${check}`,
          `zl-${digits}–${check}`,
          digits,
        ]
        expect(new Set(spellings.map(patentKey))).to.deep.equal(new Set([`CN-application-${digits}`]))
      }),
    )
  })

  it('is one whatever words and signs stand around the number', () => {
    for (const spelling of [
      '专利号：ZL201910123456.X',
      '专利号ZL 2019 1 0123456.X',
      '中国发明专利 ZL201910123456.X 号',
      '申请号201910123456.X',
      'No. ZL201910123456.X',
      'ZL No.201910123456.X',
      'ZL:201910123456.X',
      '（ZL201910123456.X）',
      '"ZL201910123456.X"',
      'CN ZL 201910123456.X',
      'ZL-CN201910123456.X',
      'ZL201910123456·X',
      'ZL201910123456。X',
      'ZL201910123456,X',
      'CN201910123456A',
      'CN201910123456.X A',
      '🆉🅻201910123456.x',
      'ᴢʟ201910123456─x',
    ])
      expect(patentKey(spelling), spelling).to.equal('CN-application-201910123456')
  })

  it('is read where a letter stands for a digit, for a review alone', () => {
    for (const spelling of ['ZL20191O123456.X', 'Z1201910123456.X', 'ZL2019IO123456.X', 'ZL201910123456.X']) {
      expect(patentLike(spelling), spelling).to.equal('CN-application-201910123456')
      expect(patentKey(spelling) === patentLike(spelling), spelling).to.equal(!/[OI]|Z1/.test(spelling))
    }
    expect(patentLike('US 10,123,456 B2')).to.equal(null)
  })

  it('keeps publications apart from applications', () => {
    expect(patentKey('CN110123456B')).to.equal('CN-publication-110123456')
    expect(patentKey('CN 110123456 A')).to.equal(patentKey('CN110123456B'))
    expect(patentKey('CN1234567C')).to.equal('CN-publication-1234567')
    expect(patentKey('CN110123456')).to.equal(patentKey('CN110123456B'))
  })

  it('reads numbers of other offices in every spelling', () => {
    for (const spelling of ['US 10,123,456 B2', 'US10123456', 'US Patent No. 10,123,456'])
      expect(patentKey(spelling), spelling).to.equal('US-10123456')
  })

  it('reads international applications in every spelling', () => {
    const spellings = [
      'PCT/CN2019/123456',
      'PCT CN2019 123456',
      'PCT/CN2019123456',
      'pct-cn-2019-123456',
      '国际申请号：PCT/CN2019/123456号',
    ]
    for (const spelling of spellings) expect(patentKey(spelling), spelling).to.equal('PCT/CN2019/123456')
    for (const spelling of ['PCT/CN03/00123', 'PCT/CN2003/000123', 'PCT/CN03 00123'])
      expect(patentKey(spelling), spelling).to.equal('PCT/CN2003/000123')
    for (const other of ['PCT/US2019/123456', 'PCT/CN2018/123456', 'PCT/CN2019/123457', 'WO2019123456'])
      expect(patentKey(other), other).not.to.equal('PCT/CN2019/123456')
    expect(patentKey('PCT/SE98/00123')).to.equal('PCT/SE1998/000123')
  })

  it('reads Japanese numbers by their words or by the office’s letters', () => {
    const same = (spellings: readonly string[], key: string) => {
      for (const spelling of spellings) expect(patentKey(spelling), spelling).to.equal(key)
    }
    same(
      [
        '特願2019-123456',
        '特愿２０１９－１２３４５６号',
        'JP2019-123456',
        'JP 2019 123456',
        '日本特願2019-123456',
        'JP特願2019-123456',
      ],
      'JP-2019123456',
    )
    same(['特願2019-1234', 'JP2019-001234'], 'JP-2019001234')
    same(['特開2019-123456', '特开2019-123456号公报', 'JP2019123456A', 'JP 2019-123456 A'], 'JP-2019123456A')
    same(['特許第6123456号', '特许第6123456号', 'JP6123456', 'JP6123456B2', 'JP 6,123,456 B1'], 'JP-6123456')
    same(['特開平10-123456', 'JPH10-123456A'], 'JP-H10123456A')
  })

  it('reads over check digits of the offices that have them', () => {
    for (const spelling of ['EP19123456.7', 'EP 19 123 456-7', 'EP19123456', 'ＥＰ１９１２３４５６．７'])
      expect(patentKey(spelling), spelling).to.equal('EP-19123456')
    for (const spelling of ['DE102019123456.7', 'DE 10 2019 123 456', 'DE 10 2019 123 456-7'])
      expect(patentKey(spelling), spelling).to.equal('DE-102019123456')
    for (const spelling of ['HK18108787.4', 'HK 18108787', 'HK18108787-4', 'HK18108787A'])
      expect(patentKey(spelling), spelling).to.equal('HK-18108787')
    for (const spelling of ['HK1256789A1', 'HK 1256789 B', 'HK1256789'])
      expect(patentKey(spelling), spelling).to.equal('HK-1256789')
  })

  it('keeps an application in the United States apart from the patent of the same digits', () => {
    for (const spelling of [
      'US 11/123,456',
      'US11/123456',
      'US Application No. 11/123,456',
      'US Serial No. 11/123,456',
    ])
      expect(patentKey(spelling), spelling).to.equal('US-APPLICATION-11123456')
    for (const spelling of ['US11,123,456', 'US 11123456 B2', 'US-11123456-B1'])
      expect(patentKey(spelling), spelling).to.equal('US-11123456')
    for (const spelling of ['US2019/0123456A1', 'US 2019/0123456 A1', 'US20190123456'])
      expect(patentKey(spelling), spelling).to.equal('US-20190123456')
  })

  it('leaves other rights to themselves', () => {
    expect(patentKey('软著登字第85100001号')).to.equal('软著登字第85100001号')
    expect(patentKey('商标第85100001号')).to.equal('商标第85100001号')
    expect(patentKey('软著登字第1234567号')).to.equal('软著登字第1234567号')
  })
})

describe('a check digit of a patent', () => {
  for (const [number, right] of [
    ['200310102344.5', '5'],
    ['201910123456.7', 'X'],
    ['85100001.0', '0'],
  ] as const) {
    it(`of ${number} is ${right}`, () => {
      expect(readPatentNumber(number)?.check).to.deep.equal({ written: number.at(-1), right })
    })
  }

  it('tells every single wrong digit', () => {
    fc.assert(
      fc.property(twelve, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
        const wrong = Array.from(digits, (digit, at) => (at === place ? (Number(digit) + by) % 10 : digit)).join('')
        expect(patentCheckDigit(wrong)).not.to.equal(patentCheckDigit(digits))
      }),
    )
  })
})
