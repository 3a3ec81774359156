import { expect } from 'chai'
import { decideApiToken, isTokenUsable } from '../../../server/business/party/identity/domain/apiToken.ts'

const now = new Date('2026-03-02T00:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const codes = (decision: ReturnType<typeof decideApiToken>) =>
  decision.ok ? [] : decision.refusals.map(({ code }) => code)

describe('an API token', () => {
  it('may do what its owner may, for up to 366 days', () => {
    const token = { scopes: ['quote.make', 'policy.read'], expiresAt: inDays(366) } as const
    expect(codes(decideApiToken(['underwriter'], token, now, 366))).to.deep.equal([])
  })

  it('may not do more, manage tokens, be expired or last longer', () => {
    const scopes = ['claim.pay', 'api-token.manage'] as const
    expect(codes(decideApiToken(['underwriter'], { scopes, expiresAt: inDays(367) }, now, 366))).to.deep.equal([
      'identity.scope-not-held',
      'identity.scope-not-held',
      'identity.expiry-too-far',
    ])
    expect(codes(decideApiToken(['underwriter'], { scopes: [], expiresAt: now }, now, 366))).to.deep.equal([
      'identity.expiry-past',
    ])
  })

  it('opens nothing once revoked or expired', () => {
    expect(isTokenUsable({ expiresAt: inDays(1), revokedAt: null }, now)).to.equal(true)
    expect(isTokenUsable({ expiresAt: now, revokedAt: null }, now)).to.equal(false)
    expect(isTokenUsable({ expiresAt: inDays(1), revokedAt: now }, now)).to.equal(false)
  })
})
