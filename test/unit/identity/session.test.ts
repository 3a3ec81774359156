import { expect } from 'chai'
import { calculateSessionExpiry, isTouchDue } from '../../../server/business/party/identity/domain/session.ts'

const at = (time: string) => new Date(`2026-03-02T${time}Z`)

describe('a session', () => {
  it('ends two hours after its last use', () => {
    expect(calculateSessionExpiry(at('01:00:00'), at('03:30:00'))).to.deep.equal(at('05:30:00'))
  })

  it('ends twelve hours after signing in, however busy', () => {
    expect(calculateSessionExpiry(at('01:00:00'), at('12:59:00'))).to.deep.equal(at('13:00:00'))
  })

  it('is touched once a minute', () => {
    expect(isTouchDue(at('01:00:00'), at('01:00:59'))).to.equal(false)
    expect(isTouchDue(at('01:00:00'), at('01:01:00'))).to.equal(true)
  })
})
