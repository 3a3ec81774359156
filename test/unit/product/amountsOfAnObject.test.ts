import { expect } from 'chai'
import { checkObject } from '../../../server/business/reference/product/domain/checkObject.ts'
import type { FormField } from '../../../server/business/reference/product/domain/form.ts'
import { MAX_AMOUNT_FEN } from '../../../server/kernel/money.ts'

const label = { zh: '金额', en: 'Amount' }
const money = { name: 'costFen', label, required: true, type: 'money' } as const
const form: readonly FormField[] = [
  { name: 'wholeFen', label, required: true, type: 'money' },
  {
    name: 'costs',
    label,
    required: true,
    type: 'table',
    columns: [money],
    sum: { column: 'costFen', equals: 'wholeFen' },
  },
]
const codesOf = (object: Readonly<Record<string, unknown>>) =>
  checkObject(form, (name) => object[name], 'items.0', '2026-03-02').map(({ code, field }) => [code, field])

describe('amounts in an insured object', () => {
  it('are out of bounds above the ceiling, and refused by their sum however large', () => {
    const largest = Number.MAX_SAFE_INTEGER
    const costs = [{ costFen: largest }, { costFen: largest }]
    expect(codesOf({ wholeFen: MAX_AMOUNT_FEN, costs })).to.deep.equal([
      ['object.out-of-bounds', 'items.0.attributes.costs.0.costFen'],
      ['object.out-of-bounds', 'items.0.attributes.costs.1.costFen'],
      ['object.sum-differs', 'items.0.attributes.costs'],
    ])
  })

  it('may be as large as the ceiling', () => {
    expect(codesOf({ wholeFen: MAX_AMOUNT_FEN, costs: [{ costFen: MAX_AMOUNT_FEN }] })).to.deep.equal([])
  })
})
