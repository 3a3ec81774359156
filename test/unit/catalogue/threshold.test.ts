import { expect } from 'chai'
import { meets, type OPERATORS } from '../../../server/business/reference/catalogue/domain/threshold.ts'

describe('threshold', () => {
  it('is met at its value, and beyond it on the right side', () => {
    const at = (operator: (typeof OPERATORS)[number], measured: number) =>
      meets({ code: 'x', name: 'x', operator, value: 3, unit: '' }, measured)
    expect([at('>=', 2.9), at('>=', 3), at('>=', 4)]).to.deep.equal([false, true, true])
    expect([at('<=', 3.1), at('<=', 3), at('<=', 2)]).to.deep.equal([false, true, true])
    expect([at('=', 2.9), at('=', 3), at('=', 3.1)]).to.deep.equal([false, true, false])
  })
})
