import { expect } from 'chai'
import fc from 'fast-check'
import { articleNumber, englishCitation } from '../../../web/src/components/citation.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 999 as laws number their articles. */
function chineseNumber(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  const high = hundreds > 0 ? `${DIGITS[hundreds]}百` : ''
  if (tens === 0) return `${high}${high && ones ? '零' : ''}${DIGITS[ones]}`
  return `${high}${tens === 1 && !high ? '' : DIGITS[tens]}十${DIGITS[ones]}`
}

describe('the English of a reference', () => {
  it('names law, tariff, wording and rules by article', () => {
    expect(englishCitation('保险法第23条')).to.equal('Insurance Law, art. 23')
    expect(englishCitation('保险法第55条、第59条')).to.equal('Insurance Law, arts. 55, 59')
    expect(englishCitation('《民法典》第二百零三条')).to.equal('Civil Code, art. 203')
    expect(englishCitation('费率表第十三条 计费限额')).to.equal('Tariff, art. 13')
    expect(englishCitation('条款第五条 责任限额依据合同金额确定')).to.equal('Policy wording, art. 5')
    expect(englishCitation('费率表第十二条（三）')).to.equal('Tariff, art. 12(3)')
    expect(englishCitation('核保规程（首台套）第八条')).to.equal('Underwriting rules, art. 8')
  })

  it('leaves documents that go by their own number, and what is no article', () => {
    for (const text of ['财建〔2019〕225号', '保监发〔2017〕60号 参照最近三年', '禁止与制裁名单', '定损', '条款', ''])
      expect(englishCitation(text), text).to.equal(null)
  })

  it('reads every number an article may have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (n) => {
        expect(articleNumber(chineseNumber(n))).to.equal(n)
        expect(articleNumber(String(n))).to.equal(n)
      }),
    )
  })
})
