import { expect } from 'chai'
import { decideErasure, type ErasureFacts } from '../../../server/business/party/identity/domain/erasure.ts'

const FACTS: ErasureFacts = {
  user: { disabled: true, erasedAt: null },
  openChanges: [],
  grants: [],
  lastActAt: null,
  now: new Date('2041-03-02T02:00:00Z'),
}
const codes = (facts: Partial<ErasureFacts>): string[] => {
  const decision = decideErasure({ ...FACTS, ...facts })
  return decision.ok
    ? []
    : decision.refusals.map(({ code, value }) => (value === undefined ? code : `${code} ${value}`))
}

describe('erasing what is kept of a person', () => {
  it('is possible for somebody who is disabled and never did anything about others', () => {
    expect(codes({})).to.deep.equal([])
  })

  it('names everything that is in the way', () => {
    const user = { disabled: false, erasedAt: null }
    const lastActAt = new Date('2026-03-02T02:00:01Z')
    expect(codes({ user, openChanges: ['PC1', 'PC2'], grants: ['AG1'], lastActAt })).to.deep.equal([
      'identity.erasure-not-disabled',
      'identity.erasure-open-change PC1',
      'identity.erasure-open-change PC2',
      'identity.erasure-holds-authority AG1',
      'identity.erasure-kept-by-law 2041-03-02T02:00:01.000Z',
    ])
  })

  it('is possible from the very moment on that the years of keeping end', () => {
    expect(codes({ lastActAt: new Date('2026-03-02T02:00:00Z') })).to.deep.equal([])
    expect(codes({ lastActAt: new Date('2026-03-02T02:00:00.001Z') })).to.have.length(1)
  })

  it('happens once', () => {
    const erasedAt = new Date('2041-01-01T00:00:00Z')
    expect(codes({ user: { disabled: true, erasedAt } })).to.deep.equal(['identity.erased 2041-01-01T00:00:00.000Z'])
  })
})
