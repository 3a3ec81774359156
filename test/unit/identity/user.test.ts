import { expect } from 'chai'
import {
  decideOwnChange,
  decideRoles,
  determinePasswordChange,
} from '../../../server/business/party/identity/domain/user.ts'

describe('the roles of a person', () => {
  it('may be several of the organisation’s kind', () => {
    expect(decideRoles('insurer', ['underwriter', 'claimsApprover']).ok).to.equal(true)
  })

  it('are refused one by one where they belong to another kind', () => {
    expect(decideRoles('ministry', ['ministryOfficer', 'recommenderOfficer', 'administrator'])).to.deep.equal({
      ok: false,
      refusals: [
        { code: 'identity.role-does-not-fit', field: 'roles.1', value: 'recommenderOfficer', threshold: 'ministry' },
        { code: 'identity.role-does-not-fit', field: 'roles.2', value: 'administrator', threshold: 'ministry' },
      ],
    })
  })
})

describe('administrators', () => {
  const still = { roles: ['administrator'], disabled: false } as const

  it('cannot disable themselves or give up their role', () => {
    expect(decideOwnChange('USR1', 'USR1', { ...still, disabled: true }).ok).to.equal(false)
    expect(decideOwnChange('USR1', 'USR1', { ...still, roles: [] }).ok).to.equal(false)
    expect(decideOwnChange('USR1', 'USR1', still).ok).to.equal(true)
  })

  it('can do so to others', () => {
    expect(decideOwnChange('USR1', 'USR2', { roles: [], disabled: true }).ok).to.equal(true)
  })
})

describe('a required change of password', () => {
  it('follows from who chose the password and whether data is for demonstration', () => {
    const cells = (['own', 'initial', 'demonstration'] as const).map((kind) => [
      determinePasswordChange(kind, false),
      determinePasswordChange(kind, true),
    ])
    expect(cells).to.deep.equal([
      [false, false],
      [true, true],
      [true, false],
    ])
  })
})
