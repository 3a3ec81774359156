import { expect } from 'chai'
import { doubtfulNumbers } from '../../../server/business/offer/underwriting/domain/doubtfulNumbers.ts'
import type { KeyedGoods } from '../../../server/business/offer/underwriting/domain/firstnessFacts.ts'
import { goodsCover, keyed, registerOf } from '../../support/builders/goods.ts'

const YEAR = { from: '2026-04-01', to: '2027-04-01' }
const find = (goods: readonly KeyedGoods[], insured: readonly KeyedGoods[] = [], period = YEAR) =>
  doubtfulNumbers({
    goods,
    period,
    register: registerOf(...insured.map((each) => goodsCover(each))),
    neighbours: [],
    rules: [],
  }).map(({ code, field, severity, policyNos }) => [code, field, severity, policyNos.length])
const ALIKE = ['firstness.number-alike', 'items.0.serialNumber', 'review', 1]

describe('doubtful numbers', () => {
  it('are the same serial number of another maker, and one that differs by 0 and O', () => {
    expect(find([keyed({ serialNumber: 'A-10' })], [keyed({ serialNumber: 'A10' }, 'ORG-other')])).to.deep.equal([
      ALIKE,
    ])
    expect(find([keyed({ serialNumber: 'A-1O' })], [keyed({ serialNumber: 'A-10' })])).to.deep.equal([ALIKE])
  })

  it('are not the machine itself, other kinds of goods, nor goods insured on other days', () => {
    const item = keyed({ serialNumber: 'A-10' })
    expect(find([item], [item])).to.deep.equal([])
    expect(find([item], [keyed({ serialNumber: 'A-1O' }, 'ORG-maker', 'EQ-2024:9.9')])).to.deep.equal([])
    expect(find([item], [keyed({ serialNumber: 'A-1O' })], { from: '2027-04-01', to: '2028-04-01' })).to.deep.equal([])
  })

  it('are a machine of the maker with this very number that is said to be another kind of goods', () => {
    const other = keyed({ serialNumber: 'Ａ–10' }, 'ORG-maker', 'EQ-2024:9.9')
    expect(find([keyed({ serialNumber: 'A-10' })], [other])).to.deep.equal([ALIKE])
    expect(
      find([keyed({ serialNumber: 'A-10' })], [keyed({ serialNumber: 'A10' }, 'ORG-2', 'EQ-2024:9.9')]),
    ).to.deep.equal([])
  })

  it('are two that look alike in one submission', () => {
    const goods = [keyed({ serialNumber: 'A-10' }), { ...keyed({ serialNumber: 'A-1O' }), itemIndex: 1 }]
    expect(find(goods)).to.deep.equal([['firstness.number-alike', 'items.1.serialNumber', 'review', 0]])
  })

  it('are patents whose check digit is another, and only those', () => {
    const patent = (serialNumber: string) => keyed({ serialNumber, catalogueEntryId: null })
    const wrong = ['firstness.patent-check-digit', 'items.0.serialNumber', 'review', 0]
    expect(find([patent('ZL201910123456.7')])).to.deep.equal([wrong])
    for (const right of ['ZL201910123456.X', '201910123456', 'CN110123456B', 'US10123456B2'])
      expect(find([patent(right)]), right).to.deep.equal([])
  })
})
