import { expect } from 'chai'
import { changesBetween } from '../../../server/business/desk/audit/domain/stateChange.ts'

describe('what changed between two states of a document', () => {
  it('is nothing where nothing did', () => {
    expect(changesBetween({ a: 1, list: [] }, { list: [], a: 1 })).to.deep.equal([])
  })

  it('is told place by place: what was added has no before, what was removed no after', () => {
    const changes = changesBetween(
      { state: 'draft', gone: null, deep: { fen: 1 } },
      { state: 'bound', deep: { fen: 2 }, more: 0 },
    )
    expect(changes).to.deep.equal([
      { path: ['deep', 'fen'], before: 1, after: 2 },
      { path: ['gone'], before: null },
      { path: ['more'], after: 0 },
      { path: ['state'], before: 'draft', after: 'bound' },
    ])
  })

  it('names the elements of a list that came or went, and no others', () => {
    expect(changesBetween({ items: ['a', 'b', 'c'] }, { items: ['a', 'c'] })).to.deep.equal([
      { path: ['items', 1], before: 'b' },
    ])
    expect(changesBetween({ items: ['a'] }, { items: ['a', 'b', 'c'] })).to.deep.equal([
      { path: ['items', 1], after: 'b' },
      { path: ['items', 2], after: 'c' },
    ])
  })
})
