import { expect } from 'chai'
import type { TFunction } from 'i18next'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import { constraintsOf } from '../../../web/src/object/constraints.ts'
import { sumOfColumn } from '../../../web/src/object/sums.ts'
import { pipelineSteps } from '../../../web/src/product/pipelineSteps.ts'
import { noteText, tableOfStep } from '../../../web/src/product/stepTexts.ts'
import { bandText, type KeyNames, keyText, rowText } from '../../../web/src/product/tariffText.ts'
import { chineseTexts } from '../../support/web/chinese.ts'
import { productView } from '../../support/web/products.ts'

const product = productView('RD-EL')
const tariffOf = (id: string) => {
  const tariff = TARIFFS.find((known) => known.id === id)
  if (!tariff) throw new Error(`no tariff ${id}`)
  return tariff
}
const tariff = tariffOf('RD-EL-2026')

describe('the words of a tariff', () => {
  let t: TFunction
  let names: KeyNames
  before(async () => {
    t = await chineseTexts()
    names = { product, categories: [{ code: 'rail-transit', zh: '轨道交通', en: 'Rail' }], language: 'zh', t }
  })

  it('show a band by the ending of its fact', () => {
    expect(bandText('limitToValuePpm', { from: 1_000_000, to: 1_500_000 }, t)).to.equal('100% ≤ x < 150%')
    expect(bandText('limitToValuePpm', { from: 3_000_000, to: 5_000_001 }, t)).to.equal('300% ≤ x ≤ 500%')
    expect(bandText('makerLossRatioPpm', { from: 1_200_000, to: null }, t)).to.equal('x ≥ 120%')
    expect(bandText('valueFen', { from: 1, to: 500_000_000 }, t)).to.equal('x < 5,000,000.00 元')
    expect(bandText('periodDays', { from: 90, to: 180 }, t)).to.equal('90 天 ≤ x < 180 天')
    expect(bandText('itemCount', { from: 1, to: 2 }, t)).to.equal('x = 1')
  })

  it('name the keys of a row by choices, covers and catalogue fields', () => {
    const dimension = (fact: string) => ({ fact, label: { zh: '', en: '' }, kind: 'exact' }) as const
    expect(keyText(dimension('item.field'), 'materials', names)).to.equal('新材料')
    expect(keyText(dimension('cover.code'), 'laboratory', names)).to.equal('实验室研发与小试失败')
    expect(keyText(dimension('item.category'), 'rail-transit', names)).to.equal('轨道交通')
    expect(keyText(dimension('item.unheardOf'), 'other', names)).to.equal('other')
  })

  it('find the row that a stored step names', () => {
    const table = tableOfStep(tariff, 'baseRate')
    expect(table && rowText(table, 'laboratory · materials', names)).to.equal('实验室研发与小试失败 · 新材料')
    const bands = tableOfStep(tariff, 'deductible')
    expect(bands && rowText(bands, '[100000, 200000)', names)).to.equal('10% ≤ x < 20%')
    expect(bands && rowText(bands, '[0, 1)', names)).to.equal('[0, 1)')
  })

  it('say what a step is about', () => {
    const note = (code: string, text: string) =>
      noteText(
        { code, basisFen: 0, amountFen: 0, reference: '', note: text },
        { product, tariff, language: 'zh', object: '保险标的' },
      )
    expect(note('itemLimit', 'laboratory #2')).to.equal('实验室研发与小试失败 · 研发项目 2')
    expect(note('adjustment', 'peerReview')).to.equal('同行评议优惠')
    expect(note('coverLimit', 'pilotScale 60000/100000')).to.equal('中试验证失败 · 600.00 / 1,000.00')
    expect(note('shortPeriod', '180/365')).to.equal('180/365')
  })

  it('list the steps of every shipped tariff in the order of calculation, each table once', () => {
    for (const each of TARIFFS) {
      const tables = pipelineSteps(each).flatMap(({ table }) => table ?? [])
      expect(tables, each.id).to.have.members(Object.keys(each.tables))
    }
    expect(pipelineSteps(tariffOf('FS-EQ-2026')).map(({ code }) => code)).to.include('coverShare')
    expect(pipelineSteps(tariff).map(({ code }) => code)).not.to.include('coverShare')
  })

  it('say what the form asks of a field', () => {
    const asked = (name: string) => {
      const field = product.itemForm.find((known) => known.name === name)
      return field && constraintsOf(field, { form: product.itemForm, language: 'zh', t })
    }
    expect(asked('costClasses')).to.deep.equal(['至少 1 行', '费用科目不得重复', '预算合计等于项目预算'])
    expect(asked('endsOn')).to.deep.equal(['不早于项目开始日期'])
    expect(asked('pastOverruns')).to.deep.equal(['0 至 100'])
    expect(asked('valueFen')).to.deep.equal(['须大于零'])
  })
})

describe('rows that are being typed', () => {
  it('add up without what is not filled in, exactly or not at all', () => {
    expect(sumOfColumn([{ budgetFen: 5 }, {}, null, { budgetFen: 7 }], 'budgetFen')).to.equal(12)
    expect(sumOfColumn([{ a: Number.MAX_SAFE_INTEGER }, { a: 1 }], 'a')).to.equal(null)
  })
})
