import { expect } from 'chai'
import type { TFunction } from 'i18next'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import type { DraftValues } from '../../../web/src/underwriting/draftValues.ts'
import { fieldLabel } from '../../../web/src/underwriting/fieldLabel.ts'
import { draftFieldErrors, withoutErrors } from '../../../web/src/underwriting/submissionErrors.ts'
import { chineseTexts } from '../../support/web/chinese.ts'
import { productView } from '../../support/web/products.ts'

const equipment = productView('FS-EQ')
const research = productView('RD-EL')

const WHOLE = {
  included: true,
  limitFen: 1,
  perOccurrenceLimitFen: 1,
  deductibleFen: 1,
  deductiblePpm: 1,
  copayPpm: 1,
}
/** The first cover of the product is left out, so the server's cover 0 is the second. */
const values: DraftValues = {
  covers: { laboratory: { ...WHOLE, included: false }, pilotScale: WHOLE },
  items: [{ measured: { noise: { evidence: '未测' }, power: { value: 18 } } }],
}
const failure = (field: string): Failure => ({ code: 'x', field, zh: '不对', en: 'wrong' })

describe('what the server refused of a submission', () => {
  const placesOf = (field: string, product = research) =>
    draftFieldErrors([failure(field)], values, product, 'zh').map(({ name }) => name)

  it('lands on the cell of the table it is about, and on the table as a whole', () => {
    expect(placesOf('items.0.attributes.costClasses.2.budgetFen')).to.deep.equal([
      ['items', 0, 'attributes', 'costClasses', 2, 'budgetFen'],
    ])
    expect(placesOf('items.0.attributes.costClasses')).to.deep.equal([['items', 0, 'attributes', 'costClasses']])
    expect(placesOf('items.1.valueFen')).to.deep.equal([['items', 1, 'valueFen']])
  })

  it('lands on the cover that was sent at that place', () => {
    expect(placesOf('covers.0.deductibleFen')).to.deep.equal([['covers', 'pilotScale', 'deductibleFen']])
    expect(placesOf('covers.pilotScale.limitFen')).to.deep.equal([['covers', 'pilotScale', 'limitFen']])
  })

  it('lands on the indicator that was sent at that place, and on all of them when one is missing', () => {
    expect(placesOf('items.0.indicators.0.value', equipment)).to.deep.equal([
      ['items', 0, 'measured', 'power', 'value'],
    ])
    expect(placesOf('items.0.indicators', equipment)).to.deep.equal([['items', 0, 'indicators']])
  })

  it('is answered by typing, with all it was part of or held against', () => {
    const names = (change: unknown, product = research) =>
      withoutErrors(change, product.itemForm).map(({ name }) => JSON.stringify(name))
    const cell = { items: [{ attributes: { costClasses: [undefined, { budgetFen: 5 }] } }] }
    expect(names(cell)).to.include.members([
      '["items",0,"attributes","costClasses",1,"budgetFen"]',
      '["items",0,"attributes","costClasses"]',
    ])
    expect(names({ items: [{ valueFen: 5 }] })).to.include('["items",0,"attributes","costClasses"]')
    expect(names({ items: [{ measured: { power: { value: 1 } } }] }, equipment)).to.include('["items",0,"indicators"]')
    expect(names({ totalLimitFen: 5 })).to.deep.equal(['["totalLimitFen"]'])
  })
})

describe('the name of a field that was refused', () => {
  let t: TFunction
  before(async () => {
    t = await chineseTexts()
  })
  const name = (field: string, product = research) => fieldLabel(field, { product, values, language: 'zh', t })

  it('is what the product calls object, table and column', () => {
    expect(name('items.0.attributes.costClasses.2.budgetFen')).to.equal('研发项目 1 · 费用科目与预算 · 第 3 行 · 预算')
    expect(name('items.0.attributes.milestones')).to.equal('研发项目 1 · 里程碑')
    expect(name('items.1.serialNumber', equipment)).to.equal('装备 2 · 出厂编号')
    expect(name('items.0.indicators.0.value', equipment)).to.equal('装备 1 · 主要技术指标 · power')
    expect(name('items')).to.equal('研发项目')
  })

  it('is the cover that was sent and its figure', () => {
    expect(name('covers.0.copayPpm')).to.equal('中试验证失败 · 自负比例')
    expect(name('covers.laboratory.limitFen')).to.equal('实验室研发与小试失败 · 责任限额')
    expect(name('covers')).to.equal('保障')
  })

  it('is the field itself where nothing knows it', () => {
    expect(name('unheardOf')).to.equal('unheardOf')
    expect(name('period.to')).to.equal('终止日期（不含）')
  })
})
