import { expect } from 'chai'
import {
  decideActive,
  decideEmployer,
  decideUscc,
} from '../../../server/business/party/identity/domain/organisation.ts'
import {
  decideCode,
  decideCodeGiven,
  decideEnrolment,
  decideFactor,
  decidePasswordGiven,
  decideSecret,
  decideShownSecret,
} from '../../../server/business/party/identity/domain/secondFactor.ts'
import {
  decideEntry,
  decideGoingOn,
  decideOneTimePassword,
  decideSession,
  decideStillSo,
  mayEnter,
} from '../../../server/business/party/identity/domain/signIn.ts'
import {
  decideDisabling,
  decideFounding,
  decideLogin,
  decideNotErased,
  decideReason,
  decideReEnablement,
} from '../../../server/business/party/identity/domain/user.ts'
import { type Decision, refusalsOf } from '../../../server/kernel/refusal.ts'

const now = new Date('2026-03-02T02:00:00Z')
const codes = (decision: Decision<unknown>) => refusalsOf(decision).map(({ code }) => code)

describe('signing in', () => {
  it('lets in who is not disabled, of an active organisation, and answers everybody else alike', () => {
    expect(mayEnter({ disabled: false }, { active: true })).to.equal(true)
    expect(mayEnter({ disabled: true }, { active: true })).to.equal(false)
    expect(mayEnter({ disabled: false }, { active: false })).to.equal(false)
    expect(mayEnter({ disabled: false }, null)).to.equal(false)
    expect(decideEntry('somebody')).to.deep.equal({ ok: true, value: 'somebody' })
    expect(refusalsOf(decideEntry(null))).to.deep.equal([{ code: 'identity.wrong-credentials' }])
  })

  it('takes a password that somebody else gave for some hours', () => {
    const given = (hours: number) => ({
      passwordKind: 'initial' as const,
      passwordSetAt: new Date(now.getTime() - hours * 3_600_000),
      updatedAt: now,
    })
    expect(codes(decideOneTimePassword(given(71), now, 72))).to.deep.equal([])
    expect(codes(decideOneTimePassword(given(72), now, 72))).to.deep.equal(['identity.password-expired'])
  })

  it('asks for a code where there is a factor, and says which act it is for', () => {
    expect(decideCodeGiven('123456', 'identity.present-code-needed').ok).to.equal(true)
    expect(refusalsOf(decideCodeGiven(undefined, 'identity.second-factor-required'))).to.deep.equal([
      { code: 'identity.second-factor-required', field: 'code' },
    ])
    expect(codes(decidePasswordGiven(undefined))).to.deep.equal(['identity.password-needed'])
  })
})

describe('a second factor', () => {
  it('is one that is set up, that nobody else wrote, with a code that is right', () => {
    expect(refusalsOf(decideFactor(null))).to.deep.equal([{ code: 'identity.no-second-factor' }])
    expect(refusalsOf(decideFactor(null, 'USR1'))).to.deep.equal([{ code: 'identity.no-second-factor', value: 'USR1' }])
    expect(codes(decideSecret(null))).to.deep.equal(['identity.second-factor-unreadable'])
    expect(codes(decideCode(null))).to.deep.equal(['identity.wrong-code'])
    expect(decideCode(0)).to.deep.equal({ ok: true, value: 0 })
  })

  it('is confirmed while the secret that was shown is good', () => {
    const enrolment = { _id: 'S1', userId: 'USR1', secret: 'x', expiresAt: new Date(now.getTime() + 1) }
    expect(decideEnrolment(enrolment, now).ok).to.equal(true)
    expect(codes(decideEnrolment({ ...enrolment, expiresAt: now }, now))).to.deep.equal(['identity.no-enrolment'])
    expect(codes(decideEnrolment(null, now))).to.deep.equal(['identity.no-enrolment'])
    expect(codes(decideShownSecret(null))).to.deep.equal(['identity.no-enrolment'])
  })
})

describe('what concerns one’s own credentials', () => {
  it('takes a session of a browser, which has not ended, and what was verified in it', () => {
    expect(decideSession({ via: 'session', credentialId: 'S1' })).to.deep.equal({ ok: true, value: 'S1' })
    for (const via of ['token', 'command', 'job:expiry'])
      expect(codes(decideSession({ via, credentialId: 'T1' })), via).to.deep.equal(['identity.session-required'])
    expect(codes(decideSession({ via: 'session' }))).to.deep.equal(['identity.session-required'])
    expect(codes(decideGoingOn(null))).to.deep.equal(['http.unauthenticated'])
    expect([codes(decideStillSo(true)), codes(decideStillSo(false))]).to.deep.equal([[], ['http.stale']])
  })
})

describe('people of an organisation', () => {
  it('are shut out once, and let in again unless they were erased', () => {
    const active = { _id: 'USR1', disabled: false, erasedAt: null }
    expect(codes(decideDisabling(active))).to.deep.equal([])
    expect(codes(decideDisabling({ ...active, disabled: true }))).to.deep.equal(['identity.already-disabled'])
    expect(codes(decideReEnablement({ ...active, disabled: true }))).to.deep.equal([])
    expect(codes(decideReEnablement(active))).to.deep.equal(['identity.not-disabled'])
    expect(codes(decideReEnablement({ ...active, disabled: true, erasedAt: now }))).to.deep.equal(['identity.erased'])
    expect(refusalsOf(decideNotErased({ erasedAt: now }))).to.deep.equal([
      { code: 'identity.erased', value: now.toISOString() },
    ])
  })

  it('come to an active organisation on file, under a login of their own', () => {
    expect(codes(decideEmployer({ active: true }, 'ORG1'))).to.deep.equal([])
    for (const organisation of [null, { active: false }])
      expect(refusalsOf(decideEmployer(organisation, 'ORG1'))).to.deep.equal([
        { code: 'identity.organisation-unknown', field: 'organisationId', value: 'ORG1' },
      ])
    expect([codes(decideLogin(false)), codes(decideLogin(true))]).to.deep.equal([[], ['identity.login-taken']])
    expect(codes(decideReason(undefined))).to.deep.equal(['identity.reason-needed'])
  })

  it('found an installation two at most', () => {
    expect([0, 1, 2].map((administrators) => decideFounding(administrators).ok)).to.deep.equal([true, true, false])
  })
})

describe('an organisation that is corrected', () => {
  it('is not one’s own that ends, and has a credit code that no other has', () => {
    expect(codes(decideActive({ _id: 'ORG1', active: false }, 'ORG1'))).to.deep.equal(['identity.own-organisation'])
    expect(codes(decideActive({ _id: 'ORG1', active: false }, 'ORG2'))).to.deep.equal([])
    expect(codes(decideActive({ _id: 'ORG1', active: true }, 'ORG1'))).to.deep.equal([])
    expect([codes(decideUscc(false)), codes(decideUscc(true))]).to.deep.equal([[], ['identity.organisation-on-file']])
  })
})
