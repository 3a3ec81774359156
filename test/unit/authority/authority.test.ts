import { expect } from 'chai'
import {
  type AuthorityCase,
  determineAuthority,
  type NumberedGrant,
} from '../../../server/business/party/authority/domain/authority.ts'
import type { GrantDecision } from '../../../server/business/party/authority/domain/grant.ts'
import { decideGrant } from '../../../server/business/party/authority/domain/granting.ts'
import { authorityGrant } from '../../support/builders/grant.ts'

const subject: AuthorityCase = {
  productCode: 'FS-EQ',
  totalLimitFen: 10_000_000_000,
  discountPpm: 50_000,
  categories: ['energy'],
  region: '210100',
  summed: null,
}
const judge = (grants: readonly NumberedGrant[], changes: Partial<AuthorityCase> = {}) =>
  determineAuthority(grants, 'approve', { ...subject, ...changes })
const refusalsOf = (decision: ReturnType<typeof judge>) => (decision.ok ? [] : decision.refusals)

describe('determineAuthority', () => {
  it('covers a case that reaches every condition exactly', () => {
    const grant = authorityGrant({ productCode: 'FS-EQ', categories: ['energy'], territory: '21' })
    expect(judge([grant])).to.deep.equal({ ok: true, value: grant })
  })

  it('lists by grant everything that is exceeded, with value and threshold', () => {
    const narrow = authorityGrant({
      _id: 'AG1',
      limitFen: 9_999_999_999,
      greatestDiscountPpm: 49_999,
      categories: ['port'],
      territory: '33',
    })
    const other = authorityGrant({ _id: 'AG2', limitFen: 1 })
    expect(refusalsOf(judge([narrow, other]))).to.deep.equal([
      {
        code: 'authority.limit-exceeded',
        value: 10_000_000_000,
        threshold: 9_999_999_999,
        unit: 'fen',
        reference: 'AG1',
      },
      { code: 'authority.discount-exceeded', value: 50_000, threshold: 49_999, unit: 'ppm', reference: 'AG1' },
      { code: 'authority.category-not-covered', value: 'energy', threshold: 'port', reference: 'AG1' },
      { code: 'authority.territory-not-covered', value: '210100', threshold: '33', reference: 'AG1' },
      { code: 'authority.limit-exceeded', value: 10_000_000_000, threshold: 1, unit: 'fen', reference: 'AG2' },
    ])
  })

  it('a grant for some categories does not cover a case without any, one for any does', () => {
    const uncategorised = { categories: [] }
    expect(refusalsOf(judge([authorityGrant({ categories: ['port', 'rail'] })], uncategorised))).to.deep.equal([
      { code: 'authority.category-not-covered', threshold: 'port, rail', reference: 'AG2026000001' },
    ])
    expect(judge([authorityGrant()], uncategorised).ok).to.equal(true)
  })

  it('says that there is no grant where none is for the decision and product', () => {
    const grants = [authorityGrant({ decision: 'decline' }), authorityGrant({ productCode: 'NM' })]
    expect(refusalsOf(judge(grants)).map(({ code }) => code)).to.deep.equal(['authority.no-grant'])
  })

  it('takes the grant that asks for the fewest people, then the highest', () => {
    const two = authorityGrant({ _id: 'AG1', approvals: 2, limitFen: 90_000_000_000 })
    const low = authorityGrant({ _id: 'AG2' })
    const high = authorityGrant({ _id: 'AG3', limitFen: 20_000_000_000 })
    const best = judge([two, low, high])
    expect(best.ok && best.value._id).to.equal('AG3')
  })
})

describe('decideGrant', () => {
  const proposal = {
    holderUserId: 'USR-u',
    holderRole: null,
    decision: 'approve',
    approvals: 2,
    validFrom: '2026-01-01',
    validTo: null,
    greatestDiscountPpm: 0,
    categories: null,
  } as const
  const manager = { userId: 'USR-m', roles: ['underwritingManager'] } as const
  const underwriter = { roles: ['underwriter'], disabled: false } as const
  const codesOf = (decision: ReturnType<typeof decideGrant>) =>
    decision.ok ? [] : decision.refusals.map(({ code }) => code)

  it('accepts an active underwriter', () => {
    expect(decideGrant(proposal, manager, underwriter).ok).to.equal(true)
  })

  it('refuses whoever grants to themselves, in person or by role', () => {
    const both = { userId: 'USR-u', roles: ['underwritingManager', 'underwriter'] } as const
    expect(codesOf(decideGrant(proposal, both, underwriter))).to.deep.equal(['authority.own-grant'])
    const toRole = { ...proposal, holderUserId: null, holderRole: 'underwriter' } as const
    expect(codesOf(decideGrant(toRole, both, null))).to.deep.equal(['authority.own-grant'])
  })

  it('refuses somebody disabled, somebody of another trade and nobody', () => {
    for (const candidate of [{ ...underwriter, disabled: true }, { roles: ['claimsHandler'], disabled: false }, null])
      expect(codesOf(decideGrant(proposal, manager, candidate as typeof underwriter | null))).to.deep.equal([
        'authority.unknown-holder',
      ])
  })
  it('gives each decision to those whose work it is', () => {
    const approver = { roles: ['claimsApprover'], disabled: false } as const
    const over = (decision: GrantDecision) => ({ ...proposal, decision, approvals: 1 })
    expect(decideGrant(over('approveClaim'), manager, approver).ok).to.equal(true)
    expect(codesOf(decideGrant(over('payClaim'), manager, approver))).to.deep.equal(['authority.unknown-holder'])
    const toRole = { ...over('approveClaim'), holderUserId: null, holderRole: 'claimsHandler' } as const
    expect(codesOf(decideGrant(toRole, manager, null))).to.deep.equal(['authority.role-does-not-decide'])
  })

  it('gives no discount, category or second person over claims', () => {
    const approver = { roles: ['claimsApprover'], disabled: false } as const
    const terms = { ...proposal, decision: 'approveClaim', greatestDiscountPpm: 1, categories: ['energy'] } as const
    const decided = decideGrant(terms, manager, approver)
    expect(decided.ok ? [] : decided.refusals.map(({ code, field }) => [code, field])).to.deep.equal([
      ['authority.approvals-not-applicable', 'approvals'],
      ['authority.condition-not-applicable', 'greatestDiscountPpm'],
      ['authority.condition-not-applicable', 'categories'],
    ])
  })
})
