import { expect } from 'chai'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { actionOf } from '../../../web/src/servicing/actionFailures.ts'
import type { ChangeAction } from '../../../web/src/servicing/change.ts'
import { itemChanges, newItem } from '../../../web/src/servicing/itemValues.ts'
import { withChoice } from '../../../web/src/servicing/useChangePreview.ts'

const item = { name: '汽轮机', valueFen: 100 }
const terms = { items: [{ itemNo: 1 }, { itemNo: 2 }], covers: [{ code: 'quality' }, { code: 'liability' }] }
const cover = {
  code: 'transport',
  limitFen: 1,
  perOccurrenceLimitFen: 1,
  deductibleFen: 0,
  deductiblePpm: 0,
  copayPpm: 0,
}

describe('the action that a refusal belongs to', () => {
  const actions: readonly ChangeAction[] = [
    { type: 'removeItem', itemNo: 1 },
    { type: 'changeItem', itemNo: 2, changes: { valueFen: 5 } },
    { type: 'addItem', item },
    { type: 'changeLimits', totalLimitFen: 1, covers: [] },
    { type: 'changeOwnShare', code: 'liability', deductibleFen: 0, deductiblePpm: 0, copayPpm: 0 },
    { type: 'addCover', cover },
    { type: 'changePeriod', to: '2027-01-01' },
    { type: 'adjustRate', code: 'claims-free', ratePpm: -10_000 },
  ]
  const of = (field?: string, reference?: string) =>
    actionOf({ ...(field && { field }), ...(reference && { reference }) }, actions, terms)

  it('is the one it names', () => {
    expect([of('actions.3.totalLimitFen'), of('actions.0')]).to.deep.equal([3, 0])
  })

  it('is none of these where another endorsement is named', () => {
    expect(of('actions.0.itemNo', 'EN2026000001')).to.equal(null)
  })

  it('is found by the place among the items and covers as they would be', () => {
    expect([of('items.0.valueFen'), of('items.1.serialNumber')]).to.deep.equal([1, 2])
    expect([of('covers.2.limitFen'), of('covers.1.copayPpm'), of('covers.0.limitFen')]).to.deep.equal([5, 4, 3])
    expect(of('covers.0.copayPpm')).to.equal(null)
  })

  it('is the one that decides what is named', () => {
    expect([of('totalLimitFen'), of('period.to'), of('adjustments')]).to.deep.equal([3, 6, 7])
  })

  it('is none where nothing or something else is named', () => {
    expect([of(), of('effectiveFrom'), of('items.7.name'), of('covers.9.limitFen')]).to.deep.equal([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('an object that is brought in or changed', () => {
  const product = {
    itemForm: [
      { name: 'name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
      { name: 'power', type: 'integer', label: { zh: '功率', en: 'Power' }, required: false },
    ],
  } as unknown as ProductView
  const before = {
    ...item,
    serialNumber: 'A-1',
    measured: { efficiency: { value: 61, evidence: null } },
    attributes: { power: 300 },
  }

  it('is sent with what is filled in', () => {
    expect(newItem({ ...item, serialNumber: '', measured: {}, attributes: { power: 300 } }, product)).to.deep.equal({
      ...item,
      indicators: [],
      attributes: { power: 300 },
    })
  })

  it('has changed in what is otherwise, with nothing where something was emptied', () => {
    expect(itemChanges(before, { ...before, valueFen: 200, serialNumber: '' }, product)).to.deep.equal({
      valueFen: 200,
      serialNumber: null,
    })
    expect(itemChanges(before, { ...before, attributes: { power: 310 } }, product)).to.deep.equal({
      attributes: { power: 310 },
    })
    expect(
      itemChanges(before, { ...before, measured: { efficiency: { value: 62, evidence: null } } }, product),
    ).to.deep.equal({ indicators: [{ code: 'efficiency', value: 62, evidence: null }] })
  })

  it('has not changed where all is as it was', () => {
    expect(itemChanges(before, { ...before }, product)).to.equal(null)
  })
})

describe('what is chosen of two endorsements', () => {
  it('takes the place of what was chosen before about the same', () => {
    const one = { endorsementNo: 'EN1', action: 0, take: 'earlier' } as const
    const other = { endorsementNo: 'EN1', action: 1, take: 'later' } as const
    expect(withChoice([one, other], { ...one, take: 'later' })).to.deep.equal([other, { ...one, take: 'later' }])
  })
})
